//! A server without its editor ends.

use std::{path::PathBuf, sync::Mutex, thread, time::Duration};

/// How often to look.
const EVERY: Duration = Duration::from_secs(3);

/// Waits for a process to vanish. Most clients close the server's input when they die; this is for those whose pipes
/// someone else keeps open.
pub(crate) struct Watch {
    on_orphaned: Mutex<Option<Box<dyn FnOnce() + Send>>>,
}

impl Watch {
    pub(crate) fn new(on_orphaned: Box<dyn FnOnce() + Send>) -> Self {
        Self { on_orphaned: Mutex::new(Some(on_orphaned)) }
    }

    /// Starts to watch a process, if the system shows which ones there are.
    pub(crate) fn start(&self, process: u32) {
        let entry = PathBuf::from(format!("/proc/{process}"));
        let Some(on_orphaned) = self.on_orphaned.lock().ok().and_then(|mut action| action.take()) else { return };
        if !entry.exists() {
            // No such process or no such folder: closing the input is the sign then.
            return;
        }
        let watch = move || {
            while entry.exists() {
                thread::sleep(EVERY);
            }
            on_orphaned();
        };
        // Without a thread, closing the input is the sign.
        let _ = thread::Builder::new().name("monty-lsp-parent".to_owned()).spawn(watch);
    }
}
