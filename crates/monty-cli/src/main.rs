//! The `monty` command.

fn main() {
    let file = std::env::args().next_back().unwrap_or_default();
    let code = std::fs::read_to_string(file).unwrap_or_default();
    let (output, result) = monty::run::run_to_end(&code);
    print!("{output}");
    eprintln!("{result}");
}
