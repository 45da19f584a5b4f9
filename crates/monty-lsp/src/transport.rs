//! Between the client's bytes and the service: a thread reads, a thread writes, one loop in the middle routes.
//!
//! tower's own loop stops at the first message that is none, and polls handlers in no order. This one answers such messages
//! with an error and goes on, and polls each handler once before the next message is looked at.

use std::{
    future::poll_fn,
    io::{Read, Write},
    sync::mpsc,
    task::Poll,
    thread,
    time::Duration,
};

use futures_util::{FutureExt, StreamExt, stream::FuturesUnordered};
use serde_json::{Value, json};
use tokio::{runtime, sync::mpsc as async_mpsc, time::timeout};
use tower_lsp_server::{
    LspService,
    jsonrpc::{Error, Id, Request, Response},
};
use tower_service::Service;

use crate::{
    ServeError,
    framing::{Frame, Frames},
    outbox::{OWN_ID, Outbox},
    owner::Owner,
    parent,
    server::Server,
};

/// Messages that may wait to be looked at; the client waits when there are more.
const MAX_WAITING: usize = 1024;

/// Handlers that may be at work at once.
const MAX_AT_WORK: usize = 64;

/// How long the end waits for answers that are on their way.
const PATIENCE: Duration = Duration::from_secs(2);

/// What the loop is told.
enum Incoming {
    Frame(Frame),
    End,
}

pub(crate) fn serve(reader: impl Read + Send + 'static, writer: impl Write + Send + 'static) -> Result<u8, ServeError> {
    let (messages, outgoing) = mpsc::channel::<Vec<u8>>();
    let outbox = Outbox::new(messages);
    let (written, has_written) = mpsc::channel::<()>();
    let write = move || {
        write_all(writer, &outgoing);
        drop(written);
    };
    thread::Builder::new().name("monty-lsp-writer".to_owned()).spawn(write)?;

    let (frames, incoming) = async_mpsc::channel(MAX_WAITING);
    let ends = frames.clone();
    thread::Builder::new().name("monty-lsp-reader".to_owned()).spawn(move || {
        let mut reader = Frames::new(reader);
        while let Some(frame) = reader.next() {
            if frames.blocking_send(Incoming::Frame(frame)).is_err() {
                return;
            }
        }
        let _ = frames.blocking_send(Incoming::End);
    })?;

    let owner = Owner::start(outbox.clone())?;
    let on_orphaned = move || {
        let _ = ends.blocking_send(Incoming::End);
    };
    let server = Server::new(owner.tasks(), parent::Watch::new(Box::new(on_orphaned)));
    let (service, _socket) = LspService::build(|_| server)
        .custom_method("window/workDoneProgress/cancel", Server::cancel_progress)
        .custom_method("monty/text", Server::text)
        .finish();
    let runtime = runtime::Builder::new_current_thread().enable_time().build()?;
    let code = runtime.block_on(route(service, incoming, &outbox));
    drop(outbox);
    owner.stop();
    // The last words: unless the owner is busy or the client does not listen.
    let _ = has_written.recv_timeout(PATIENCE);
    Ok(code)
}

/// Writes what is sent until nobody can send any more or the client has gone.
fn write_all(mut writer: impl Write, outgoing: &mpsc::Receiver<Vec<u8>>) {
    while let Ok(message) = outgoing.recv() {
        let header = format!("Content-Length: {}\r\n\r\n", message.len());
        let mut bytes = header.into_bytes();
        bytes.extend(message);
        if writer.write_all(&bytes).and_then(|()| writer.flush()).is_err() {
            return;
        }
    }
}

/// Gives each message to the service; gives the exit code.
async fn route(mut service: LspService<Server>, mut incoming: async_mpsc::Receiver<Incoming>, outbox: &Outbox) -> u8 {
    let mut at_work = FuturesUnordered::new();
    let mut has_shut_down = false;
    loop {
        let next = tokio::select! {
            biased;
            next = incoming.recv(), if at_work.len() < MAX_AT_WORK => next,
            Some(answer) = at_work.next() => {
                answered(answer, outbox);
                continue;
            }
        };
        let frame = match next {
            Some(Incoming::Frame(frame)) => frame,
            Some(Incoming::End) | None => break,
        };
        let Some(request) = decode(frame, outbox) else { continue };
        has_shut_down |= request.method() == "shutdown";
        if request.method() == "exit" {
            break;
        }
        while poll_fn(|context| Poll::Ready(service.poll_ready(context).is_pending())).await {
            // The service waits for the answer to `initialize`.
            match at_work.next().await {
                Some(answer) => answered(answer, outbox),
                None => break,
            }
        }
        let mut handler = service.call(request);
        match (&mut handler).now_or_never() {
            Some(answer) => answered(answer, outbox),
            None => at_work.push(handler),
        }
    }
    let rest = async {
        while let Some(answer) = at_work.next().await {
            answered(answer, outbox);
        }
    };
    // What takes longer, such as a run, is given up: dropping its handler cancels it.
    let _ = timeout(PATIENCE, rest).await;
    if has_shut_down { 0 } else { 1 }
}

fn answered<E>(answer: Result<Option<Response>, E>, outbox: &Outbox) {
    if let Ok(Some(response)) = answer {
        outbox.send(&response);
    }
}

/// The request in a frame. What is no request is dealt with here.
fn decode(frame: Frame, outbox: &Outbox) -> Option<Request> {
    let refuse = |id: Value, error: &Error| {
        outbox.send(&json!({ "jsonrpc": "2.0", "id": id, "error": error }));
        None
    };
    let body = match frame {
        Frame::Body(body) => body,
        Frame::Malformed(problem) => {
            let error = Error { message: problem.into(), ..Error::parse_error() };
            return refuse(Value::Null, &error);
        }
    };
    let message: Value = match serde_json::from_slice(&body) {
        Ok(message) => message,
        Err(error) => {
            let error = Error { message: error.to_string().into(), ..Error::parse_error() };
            return refuse(Value::Null, &error);
        }
    };
    let id = message.get("id").cloned().unwrap_or(Value::Null);
    if message.get("method").is_none() {
        // An answer to one of the server's own requests, which nobody waits for.
        let is_own = id.as_str().is_some_and(|id| id.starts_with(OWN_ID));
        return if is_own { None } else { refuse(Value::Null, &Error::invalid_request()) };
    }
    match serde_json::from_value::<Request>(message) {
        Ok(request) => Some(request),
        Err(_) => {
            let is_id = serde_json::from_value::<Id>(id.clone()).is_ok();
            refuse(if is_id { id } else { Value::Null }, &Error::invalid_request())
        }
    }
}
