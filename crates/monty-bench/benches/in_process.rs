//! The same workloads as under the table of `monty-bench table`, with criterion's statistics: `cargo bench`.

use criterion::{Criterion, criterion_group, criterion_main};
use monty_bench::workloads;

fn in_process(criterion: &mut Criterion) {
    for mut workload in workloads() {
        criterion.bench_function(workload.name, |bencher| bencher.iter(&mut workload.round));
    }
}

criterion_group!(benches, in_process);
criterion_main!(benches);
