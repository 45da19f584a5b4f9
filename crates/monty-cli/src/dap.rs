//! `monty dap`: the debug adapter, over the standard streams or a port.

use std::{
    io::{self, Write},
    process::ExitCode,
};

use anyhow::{Context, Result};
use monty_dap::{Listener, serve_stdio};

use crate::arguments::Dap;

/// Serves until the client disconnects, or for ever where clients connect.
pub(crate) fn dap(arguments: &Dap) -> Result<ExitCode> {
    let Some(address) = &arguments.listen else {
        serve_stdio()?;
        return Ok(ExitCode::SUCCESS);
    };
    let listener = Listener::bind(address)?;
    let address = listener.address().context("cannot tell the address")?;
    // A client that starts the adapter reads the port from here.
    let mut output = io::stdout();
    writeln!(output, "Monty's debug adapter listens on {address}")
        .and_then(|()| output.flush())
        .context("standard output")?;
    listener.serve_forever()
}
