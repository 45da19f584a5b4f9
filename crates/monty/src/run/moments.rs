//! Going back to an earlier host call of the same run, without dumping it.

use super::progress::{Answerable, FunctionCall};
use crate::{object::MontyObject, runtime::HostRequest, vm::Checkpoint};

/// A host call that a run can go back to.
#[derive(Clone, Debug)]
pub struct Moment {
    checkpoint: Checkpoint,
    suspensions: u64,
    request: HostRequest,
    call_id: u32,
    function: String,
    args: Vec<MontyObject>,
    kwargs: Vec<(String, MontyObject)>,
}

impl<T> FunctionCall<T> {
    /// Remembers this call, so that the run can come back to it: costs what is written from now on, not the whole heap.
    pub fn checkpoint(&mut self) -> Moment {
        let call = &mut *self.0;
        Moment {
            checkpoint: call.session.machine.checkpoint(),
            suspensions: call.session.suspensions,
            request: call.request.clone(),
            call_id: call.call_id,
            function: call.function.clone(),
            args: call.args.clone(),
            kwargs: call.kwargs.clone(),
        }
    }

    /// Goes back to a call of this run, which can then be answered otherwise. Moments after it are gone.
    #[must_use]
    pub fn rewind(mut self, moment: &Moment) -> Self {
        let call: &mut Answerable<T> = &mut self.0;
        call.session.machine.rewind(&moment.checkpoint);
        call.session.suspensions = moment.suspensions;
        call.request = moment.request.clone();
        call.call_id = moment.call_id;
        call.function.clone_from(&moment.function);
        call.args.clone_from(&moment.args);
        call.kwargs.clone_from(&moment.kwargs);
        self
    }
}
