//! A process that is spoken to in lines, with a time limit on every answer.

use std::{
    io::{self, BufRead, BufReader, Read, Write},
    process::{Child, ChildStderr, ChildStdin, Command, Stdio},
    sync::{
        Arc, Mutex,
        mpsc::{self, Receiver, RecvTimeoutError},
    },
    thread,
    time::Duration,
};

/// How much of a dying process' stderr is worth showing.
const LAST_WORDS: usize = 2_000;

/// A running process; dropping it kills it.
pub(crate) struct LineProcess {
    child: Child,
    requests: ChildStdin,
    answers: Receiver<String>,
    stderr: Arc<Mutex<String>>,
}

/// Why no answer came. The process is of no use after either.
#[derive(Clone, Copy)]
pub(crate) enum NoAnswer {
    TimedOut,
    Died,
}

impl LineProcess {
    pub(crate) fn spawn(command: &mut Command) -> io::Result<Self> {
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
        let (Some(requests), Some(stdout), Some(child_stderr)) =
            (child.stdin.take(), child.stdout.take(), child.stderr.take())
        else {
            return Err(io::Error::other("the process has no pipes"));
        };
        let (sender, answers) = mpsc::channel();
        thread::spawn(move || {
            for line in BufReader::new(stdout).lines().map_while(Result::ok) {
                if sender.send(line).is_err() {
                    break;
                }
            }
        });
        let stderr = Arc::new(Mutex::new(String::new()));
        let collected = Arc::clone(&stderr);
        thread::spawn(move || collect_stderr(child_stderr, &collected));
        Ok(Self { child, requests, answers, stderr })
    }

    /// Sends one line and waits for one line.
    pub(crate) fn ask(&mut self, line: &str, limit: Duration) -> Result<String, NoAnswer> {
        writeln!(self.requests, "{line}").map_err(|_| NoAnswer::Died)?;
        self.listen(limit)
    }

    /// Waits for one line.
    pub(crate) fn listen(&mut self, limit: Duration) -> Result<String, NoAnswer> {
        self.answers.recv_timeout(limit).map_err(|error| match error {
            RecvTimeoutError::Timeout => NoAnswer::TimedOut,
            RecvTimeoutError::Disconnected => NoAnswer::Died,
        })
    }

    /// What a dead process wrote to stderr.
    pub(crate) fn last_words(&mut self) -> String {
        let status = self.child.wait().map_or_else(|error| error.to_string(), |status| status.to_string());
        let stderr = self.stderr.lock().map(|text| text.trim().to_owned()).unwrap_or_default();
        format!("{status}; {stderr}")
    }
}

impl Drop for LineProcess {
    fn drop(&mut self) {
        // A process that is gone already cannot be killed, and need not be.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn collect_stderr(mut stderr: ChildStderr, collected: &Mutex<String>) {
    let mut chunk = [0; 1024];
    while let Ok(size @ 1..) = stderr.read(&mut chunk) {
        let Ok(mut text) = collected.lock() else { return };
        if text.len() < LAST_WORDS {
            text.push_str(&String::from_utf8_lossy(&chunk[..size]));
        }
    }
}
