//! The thread that holds everything. Jobs come through a channel and are done one after the other.

use std::{
    sync::mpsc::{self, Receiver, RecvTimeoutError, Sender},
    thread,
    time::Instant,
};

use monty_ide::{DEEP_STACK, guarded};
use tokio::sync::oneshot;
use tower_lsp_server::{
    jsonrpc::{Error, Result},
    ls_types::MessageType,
};

use crate::{ServeError, outbox::Outbox, state::State};

/// A job for the owner; `Stop` ends it.
enum Task {
    Do(Box<dyn FnOnce(&mut State) + Send>),
    Stop,
}

/// The thread, and a way to it.
pub(crate) struct Owner {
    tasks: Tasks,
}

/// A way to the owner. Sending never waits.
#[derive(Clone)]
pub(crate) struct Tasks {
    sender: Sender<Task>,
}

impl Owner {
    /// Starts the thread.
    pub(crate) fn start(outbox: Outbox) -> std::result::Result<Self, ServeError> {
        let (sender, tasks) = mpsc::channel();
        let (started, has_started) = mpsc::channel();
        let tell = Tasks { sender: sender.clone() };
        let work = move || match State::new(outbox, tell) {
            Ok(mut state) => {
                let _ = started.send(Ok(()));
                work(&mut state, &tasks);
            }
            Err(error) => {
                let _ = started.send(Err(ServeError::Checker { problem: error.to_string() }));
            }
        };
        thread::Builder::new().name("monty-lsp-owner".to_owned()).stack_size(DEEP_STACK).spawn(work)?;
        let died = || ServeError::Checker { problem: "its thread died".to_owned() };
        has_started.recv().map_err(|_| died())??;
        Ok(Self { tasks: Tasks { sender } })
    }

    pub(crate) fn tasks(&self) -> Tasks {
        self.tasks.clone()
    }

    pub(crate) fn stop(self) {
        let _ = self.tasks.sender.send(Task::Stop);
    }
}

impl Tasks {
    /// Does something, without an answer.
    pub(crate) fn tell(&self, job: impl FnOnce(&mut State) + Send + 'static) {
        let _ = self.sender.send(Task::Do(Box::new(job)));
    }

    /// Sends a question at once; gives its answer. A question that was cancelled meanwhile is not asked.
    pub(crate) fn ask<T, Job>(&self, job: Job) -> impl Future<Output = Result<T>> + use<T, Job>
    where
        T: Send + 'static,
        Job: FnOnce(&mut State) -> Result<T> + Send + 'static,
    {
        let (answer, wait) = oneshot::channel();
        self.tell(move |state| {
            if answer.is_closed() {
                return;
            }
            let result = guarded(|| job(state)).unwrap_or_else(|problem| {
                state.recover(&problem);
                Err(Error { message: "the checker failed; the log has the details".into(), ..Error::internal_error() })
            });
            let _ = answer.send(result);
        });
        async move { wait.await.unwrap_or_else(|_| Err(Error::internal_error())) }
    }
}

fn work(state: &mut State, tasks: &Receiver<Task>) {
    loop {
        // Jobs first; what is due is published when there are none, so that a burst of edits is checked once.
        let task = match tasks.try_recv() {
            Ok(task) => Ok(task),
            Err(_) => match state.next_due() {
                None => tasks.recv().map_err(|_| RecvTimeoutError::Disconnected),
                Some(due) => tasks.recv_timeout(due.saturating_duration_since(Instant::now())),
            },
        };
        let failed = match task {
            Ok(Task::Do(job)) => guarded(|| job(state)).err(),
            Ok(Task::Stop) | Err(RecvTimeoutError::Disconnected) => return,
            Err(RecvTimeoutError::Timeout) => guarded(|| state.publish_due()).err(),
        };
        if let Some(problem) = failed {
            state.outbox.log(MessageType::ERROR, problem.clone());
            state.recover(&problem);
        }
    }
}
