//! Checks of a heap that came out of a stored program: afterwards no index in it leads astray.
//!
//! What is checked is what the machine takes for granted: ids name live objects, code and natives exist, registers and
//! slots are as many as code and shapes say. What it asks every time (the kind of a value) is not.

use super::{ClassRef, Heap, arena::Arena};
use crate::{
    bytecode::CodeId,
    classes,
    numbers::Progression,
    objects::{Descriptor, Generator, GeneratorState, Iterator, ShapeId, StrBody},
    program::Program,
    registry::Registry,
    runtime::{MOST_SLOTS, Shapes},
    text::TextBuilder,
    value::Value,
};

/// Counters of bytes beyond this are not believed.
const MOST_BYTES: usize = 1 << 44;

/// What a heap refers to.
#[derive(Clone, Copy)]
pub(crate) struct Surroundings<'a> {
    pub(crate) program: &'a Program,
    pub(crate) registry: &'a Registry,
    pub(crate) shapes: &'a Shapes,
}

impl Heap {
    /// Whether a value names something that exists.
    pub(crate) fn knows(&self, value: Value, around: Surroundings<'_>) -> bool {
        match value {
            Value::Class(class) => self.knows_class(class),
            Value::Native(id) => around.registry.holds(id),
            _ => self.holds(value),
        }
    }

    /// Whether a class exists.
    pub(crate) fn knows_class(&self, class: ClassRef) -> bool {
        match class.user() {
            Some(id) => self.classes.is_live(id.0.get()),
            None => (class.0.get() as usize) < classes::COUNT,
        }
    }

    /// Whether everything in the heap can be used.
    pub(crate) fn is_sound(&self, around: Surroundings<'_>) -> bool {
        let mut sound = self.allocated < MOST_BYTES && self.live < MOST_BYTES;
        self.for_each_value(&mut |value| sound &= self.knows(value, around));
        sound && self.arenas_are_sound() && self.objects_are_sound(around)
    }

    /// Whether every string can be read.
    pub(crate) fn strings_are_sound(&self) -> bool {
        all(&self.strs, |text| match text.body {
            StrBody::Own(_) => true,
            StrBody::Shared { buffer, len } => {
                self.buffers.is_live(buffer.0.get()) && len as usize <= self[buffer].len()
            }
        }) && all(&self.buffers, |buffer| match buffer {
            TextBuilder::Ascii(text) => text.is_ascii(),
            TextBuilder::Wide(_) => true,
        })
    }

    fn objects_are_sound(&self, around: Surroundings<'_>) -> bool {
        let holds_code = |code: CodeId| around.program.holds(code);
        self.strings_are_sound()
            && all(&self.ranges, |range| range.step != 0)
            && all(&self.memory_views, |view| view.is_released() || view.fits(self.viewed(view).len()))
            && all(&self.big_ranges, Progression::is_sound)
            && all(&self.functions, |function| {
                holds_code(function.code) && function.class.is_none_or(|class| self.knows_class(class)) && {
                    let code = around.program.code(function.code);
                    function.closure.len() == usize::from(code.captures)
                        && usize::from(code.first_capture) + function.closure.len() <= usize::from(code.registers)
                        && function.keyword_defaults.len() <= usize::from(code.code.parameters.keyword_only)
                        && function.defaults.len() <= usize::from(code.code.parameters.positional)
                }
            })
            && all(&self.generators, |generator| generator_is_sound(generator, around.program))
            && all(&self.exceptions, |error| error.traceback.iter().all(|entry| holds_code(entry.code)))
            && all(&self.classes, |class| {
                class.bases.iter().chain(&class.mro).chain(&class.subclasses).all(|class| self.knows_class(*class))
                    && class.layout.user().is_none()
                    && self.knows_class(class.layout)
                    && !class.mro.is_empty()
                    && class.slot_count <= MOST_SLOTS
                    && (class.root_shape == ShapeId::DICT || around.shapes.len(class.root_shape) == Some(0))
            })
            && all(&self.instances, |instance| {
                instance.shape == ShapeId::DICT || around.shapes.len(instance.shape) == Some(instance.slots.len())
            })
            && all(&self.descriptors, |descriptor| match descriptor {
                Descriptor::Slot { owner, index, .. } => self.knows_class(*owner) && *index < MOST_SLOTS,
                _ => true,
            })
            && all(&self.iterators, |iterator| match iterator {
                Iterator::Range { next, step, remaining } => {
                    let last = i128::from(*next) + i128::from(*step) * i128::from(*remaining);
                    i64::try_from(last).is_ok() || *remaining <= u64::MAX / 2
                }
                Iterator::Tool(tool) => tool.is_sound(|pool| self[pool].len()),
                _ => true,
            })
    }
}

fn generator_is_sound(generator: &Generator, program: &Program) -> bool {
    if !program.holds(generator.code) {
        return false;
    }
    let code = program.code(generator.code);
    let is_whole = generator.registers.len() == usize::from(code.registers);
    let is_resumable = matches!(generator.state, GeneratorState::Created | GeneratorState::Suspended);
    (generator.pc as usize) < code.code.ops.len() && (is_whole || !is_resumable)
}

fn all<T: super::HeapObject>(arena: &Arena<T>, mut is_sound: impl FnMut(&T) -> bool) -> bool {
    let mut sound = true;
    arena.for_each_live(|object| sound = sound && is_sound(object));
    sound
}
