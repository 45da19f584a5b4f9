//! Tells apart code that another version of the compiler made of the same source: a stored frame names instructions
//! and registers by number.

use std::hash::{Hash, Hasher};

use super::format::Digest;
use crate::bytecode::Unit;

pub(super) fn signature(unit: &Unit) -> u64 {
    let mut digest = Digest::default();
    for code in &unit.codes {
        let sizes = [code.ops.len(), code.constants.len(), code.names.len(), code.sites.len(), code.captures.len()];
        sizes.iter().for_each(|size| digest.number(*size as u64));
        digest.number(u64::from(code.registers) << 32 | u64::from(code.variables));
        code.ops.iter().for_each(|op| op.hash(&mut digest));
        for handler in &code.handlers {
            digest.number(u64::from(handler.start) << 32 | u64::from(handler.end));
            digest.number(u64::from(handler.target) << 32 | u64::from(handler.register));
        }
    }
    digest.finish()
}

impl Hasher for Digest {
    fn finish(&self) -> u64 {
        Self::finish(*self)
    }

    fn write(&mut self, bytes: &[u8]) {
        self.add(bytes);
    }

    fn write_u8(&mut self, number: u8) {
        self.number(number.into());
    }

    fn write_u32(&mut self, number: u32) {
        self.number(number.into());
    }

    fn write_i32(&mut self, number: i32) {
        self.number(number as u64);
    }

    fn write_isize(&mut self, number: isize) {
        self.number(number as u64);
    }
}
