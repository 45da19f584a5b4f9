# Everything a developer or CI runs. `make help` lists the targets.
#
#   FILTER=part/of/a/path   some cases only (test-cases, complete-tests)
#   PYTHON314=path          the CPython 3.14 to compare with; `pyodide` for the WebAssembly one
#   PROGRAM=name            what to profile: a file of crates/monty-bench/programs, without .py

CARGO ?= cargo
PROGRAM ?= fib

ORACLE := crates/monty-datatest/oracle

# Without a native CPython 3.14, or where Pyodide is asked for, the oracle must be installed first.
NATIVE := $(filter-out pyodide,$(or $(PYTHON314),$(shell command -v python3.14 2>/dev/null)))
ORACLE_READY := $(if $(NATIVE),,$(ORACLE)/node_modules/.package-lock.json)

.DEFAULT_GOAL := help
.PHONY: demo build test lint format test-cases complete-tests bench bench-smoke profile oracle ci help

demo: ## Watch an agent's script get checked, suspend, travel between processes as bytes, and finish
	$(CARGO) build --quiet -p monty-cli
	examples/demo.sh target/debug/monty

build: ## Build the programs `monty` and `monty-lsp` into target/release
	$(CARGO) build --release -p monty-cli

test: $(ORACLE_READY) ## Run all tests; installs the Python to compare with if there is none
	$(CARGO) build --workspace
	@if $(CARGO) nextest --version >/dev/null 2>&1; then \
		set -x; $(CARGO) nextest run --workspace --no-fail-fast; \
	else \
		set -x; $(CARGO) test --workspace --all-targets --no-fail-fast; \
	fi
	$(CARGO) test --workspace --doc

lint: ## Check formatting and run clippy; every warning is an error
	$(CARGO) fmt --all --check
	$(CARGO) clippy --workspace --all-targets -- -D warnings

format: ## Format all Rust code
	$(CARGO) fmt --all

test-cases: $(ORACLE_READY) ## Run test_cases/ on Monty and on CPython 3.14 (FILTER=part/of/a/path)
	$(CARGO) build --workspace
	FILTER="$(FILTER)" RUST_BACKTRACE=0 $(CARGO) test --quiet -p monty-datatest --test it cases:: -- --nocapture

complete-tests: $(ORACLE_READY) ## Fill in how cases end from what CPython does (FILTER=part/of/a/path)
	FILTER="$(FILTER)" $(CARGO) run --quiet -p monty-datatest

bench: ## Measure Monty against CPython and print a table of ratios (needs python3.14)
	$(CARGO) build --release -p monty-cli
	$(CARGO) run --release -p monty-bench -- table

# Every program once against itself, in the build that the tests have made: shows that all run, measures nothing.
bench-smoke:
	$(CARGO) build --workspace
	$(CARGO) run -p monty-bench -- compare target/debug/monty target/debug/monty --runs 1 --timeout 120

profile: ## Draw a flame graph of one benchmark (PROGRAM=fib); needs perf
	$(CARGO) build --release -p monty-cli
	$(CARGO) run --release -p monty-bench -- profile $(PROGRAM)

oracle: $(ORACLE)/node_modules/.package-lock.json ## Install Pyodide, for machines without python3.14

$(ORACLE)/node_modules/.package-lock.json: $(ORACLE)/package-lock.json
	npm ci --prefix $(ORACLE) --no-audit --no-fund
	@touch $@

ci: lint test bench-smoke ## What CI runs: lint, all tests, and every benchmark once

help: ## Print this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-16s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)
