//! The reader thread, and what the session hears from it while the program runs.
//!
//! A message interrupts the program that is running ([`Signals::watch`]): it stands still until the message is served, and
//! goes on. So `pause`, `terminate`, `disconnect` and a client that died all work, and no two threads touch the machine.

use std::{
    collections::BTreeSet,
    io::{BufReader, Read},
    sync::{
        Arc, Mutex, MutexGuard, PoisonError, Weak,
        atomic::{AtomicUsize, Ordering},
        mpsc::{Receiver, SyncSender, TryRecvError, sync_channel},
    },
    thread,
    time::Duration,
};

use monty_debug::Interrupt;
use serde_json::Value;

use crate::{
    protocol::{Incoming, Request},
    transport::{FrameError, FrameReader},
};

/// Messages that may wait. A client that floods is slowed down by its own pipe.
const MOST_WAITING: usize = 1024;

/// How long a program runs before its output is passed on.
const STRETCH: Duration = Duration::from_millis(50);

/// What arrived.
#[derive(Debug)]
pub(crate) enum Mail {
    Message(Incoming),
    /// Bytes that were no message.
    Damaged(FrameError),
    /// The client is gone.
    Closed,
}

/// Set by the reader thread, read by the session and the machine.
#[derive(Debug, Default)]
pub(crate) struct Signals {
    unread: AtomicUsize,
    /// Stops the program that is running.
    running: Mutex<Option<Interrupt>>,
    cancelled: Mutex<BTreeSet<i64>>,
}

impl Signals {
    /// From now on messages interrupt this program, and so does the clock, so that its output is seen as it comes.
    pub(crate) fn watch(&self, program: &Interrupt) {
        *self.running() = Some(program.clone());
        // A message may have come in between.
        if self.unread.load(Ordering::SeqCst) > 0 {
            program.stop();
        }
    }

    /// Nothing is interrupted any more.
    pub(crate) fn unwatch(&self) {
        *self.running() = None;
    }

    fn interrupt(&self) {
        if let Some(program) = &*self.running() {
            program.stop();
        }
    }

    fn running(&self) -> MutexGuard<'_, Option<Interrupt>> {
        self.running.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether the client cancelled a request. The question is asked once for each request: the answer is forgotten.
    pub(crate) fn take_cancelled(&self, seq: i64) -> bool {
        let mut cancelled = self.cancelled.lock().unwrap_or_else(PoisonError::into_inner);
        // Requests before this one have been answered; nobody will ask about them again.
        *cancelled = cancelled.split_off(&seq);
        cancelled.remove(&seq)
    }

    fn cancel(&self, seq: i64) {
        let mut cancelled = self.cancelled.lock().unwrap_or_else(PoisonError::into_inner);
        if cancelled.len() < MOST_WAITING {
            cancelled.insert(seq);
        }
    }
}

/// Where a session reads its messages.
#[derive(Debug)]
pub(crate) struct Mailbox {
    receiver: Receiver<Mail>,
    signals: Arc<Signals>,
}

impl Mailbox {
    /// Starts a thread that reads the stream until it ends or the mailbox is dropped.
    pub(crate) fn open(input: impl Read + Send + 'static) -> Self {
        let (sender, receiver) = sync_channel(MOST_WAITING);
        let signals = Arc::new(Signals::default());
        let theirs = Arc::clone(&signals);
        thread::spawn(move || read_all(input, &sender, &theirs));
        let ticking = Arc::downgrade(&signals);
        thread::spawn(move || tick(&ticking));
        Self { receiver, signals }
    }

    pub(crate) fn signals(&self) -> Arc<Signals> {
        Arc::clone(&self.signals)
    }

    /// Waits for the next message.
    pub(crate) fn wait(&self) -> Mail {
        self.receiver.recv().map_or(Mail::Closed, |mail| self.opened(mail))
    }

    /// The next message, if there is one.
    pub(crate) fn poll(&self) -> Option<Mail> {
        match self.receiver.try_recv() {
            Ok(mail) => Some(self.opened(mail)),
            Err(TryRecvError::Empty) => None,
            Err(TryRecvError::Disconnected) => Some(Mail::Closed),
        }
    }

    fn opened(&self, mail: Mail) -> Mail {
        self.signals.unread.fetch_sub(1, Ordering::SeqCst);
        mail
    }
}

/// Ends the stretches of a running program, until the session is gone.
fn tick(signals: &Weak<Signals>) {
    loop {
        thread::sleep(STRETCH);
        let Some(signals) = signals.upgrade() else { return };
        signals.interrupt();
    }
}

fn read_all(input: impl Read, sender: &SyncSender<Mail>, signals: &Signals) {
    let mut reader = FrameReader::new(BufReader::new(input));
    loop {
        let mail = match reader.next_frame() {
            Ok(Some(Ok(body))) => Mail::Message(Incoming::parse(&body)),
            Ok(Some(Err(error))) => Mail::Damaged(error),
            Ok(None) | Err(_) => Mail::Closed,
        };
        let is_last = matches!(mail, Mail::Closed);
        if let Mail::Message(Incoming::Request(request)) = &mail
            && let Some(seq) = cancels(request)
        {
            signals.cancel(seq);
        }
        // Counted first: the session never takes a message that is not counted.
        signals.unread.fetch_add(1, Ordering::SeqCst);
        signals.interrupt();
        if sender.send(mail).is_err() || is_last {
            return;
        }
    }
}

/// The request that a `cancel` names: it may wait in front of it, or be at work, so this cannot wait for its turn.
fn cancels(request: &Request) -> Option<i64> {
    match request.command.as_str() {
        "cancel" => request.arguments.get("requestId").and_then(Value::as_i64),
        _ => None,
    }
}
