//! Where sessions come from: the standard streams, or connections of a TCP port.

use std::{
    io::{self, Read, Write},
    net::{Shutdown, TcpListener, TcpStream},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};

use crate::{failure::ServeError, session::Session};

/// Sessions at one time; each holds a program.
const MOST_SESSIONS: usize = 32;

/// Serves one client until it disconnects or is gone.
///
/// Everything that the adapter tells goes through `output`: nothing else may write there meanwhile.
pub fn serve(input: impl Read + Send + 'static, output: impl Write + 'static) -> Result<(), ServeError> {
    Session::new(input, Box::new(output)).run()
}

/// Serves the client at the other end of the standard streams.
pub fn serve_stdio() -> Result<(), ServeError> {
    serve(io::stdin(), io::stdout())
}

/// A port where clients connect, each to a session of its own.
///
/// Whoever reaches the port can run programs in the sandbox, and read and write files through `launch` and
/// `monty/saveRecording` with the rights of this process: listen on a loopback address.
#[derive(Debug)]
pub struct Listener(TcpListener);

impl Listener {
    /// Takes the port. Port 0 takes any that is free.
    pub fn bind(address: &str) -> Result<Self, ServeError> {
        let listener = TcpListener::bind(address);
        listener.map(Self).map_err(|problem| ServeError::Listen { address: address.to_owned(), problem })
    }

    /// Host and port, as a client needs them.
    pub fn address(&self) -> io::Result<String> {
        Ok(self.0.local_addr()?.to_string())
    }

    /// Serves clients for as long as the process lives. A client that fails concerns nobody else.
    pub fn serve_forever(&self) -> ! {
        let sessions = Arc::new(AtomicUsize::new(0));
        loop {
            let Ok((stream, _)) = self.0.accept() else { continue };
            if sessions.fetch_add(1, Ordering::Relaxed) >= MOST_SESSIONS {
                sessions.fetch_sub(1, Ordering::Relaxed);
                continue;
            }
            let sessions = Arc::clone(&sessions);
            thread::spawn(move || {
                // The client sees why a session ended; nobody else asks.
                let _ = serve_connection(stream);
                sessions.fetch_sub(1, Ordering::Relaxed);
            });
        }
    }
}

fn serve_connection(stream: TcpStream) -> Result<(), ServeError> {
    // Messages are small and each is waited for.
    stream.set_nodelay(true)?;
    let input = stream.try_clone()?;
    let served = serve(input, stream.try_clone()?);
    // Ends the reader thread too, which waits on its own handle of the stream.
    let _ = stream.shutdown(Shutdown::Both);
    served
}
