//! Shapes: which attribute is in which place of an instance. A shape belongs to one class and only ever grows children.
//!
//! What `__slots__` of classes give instances lies among the attributes, under a number instead of a name, so that slots
//! and attributes of the same name are apart. Where the attributes are in a dict, the slots follow it by their numbers.

use rustc_hash::FxHashMap;

use super::Runtime;
use crate::{
    heap::{ClassRef, DictId, InstanceId},
    objects::{Descriptor, ShapeId, Slots},
    value::{Symbol, Value, Word},
};

/// Slots with numbers from here on are refused.
pub const MOST_SLOTS: u32 = 1 << 20;

/// What an instance keeps a value for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    Attribute(Symbol),
    /// One of the `__slots__` of its class and the bases.
    Slot(u32),
}

impl From<Symbol> for Place {
    fn from(name: Symbol) -> Self {
        Self::Attribute(name)
    }
}

/// An attribute layout.
#[derive(Clone, Debug)]
struct Shape {
    class: ClassRef,
    parent: Option<ShapeId>,
    /// What comes last; what is before it is the parent's.
    place: Option<Place>,
    len: u32,
}

/// All shapes of a run; the first ones have no attributes.
#[derive(Clone, Debug, Default)]
pub struct Shapes {
    shapes: Vec<Shape>,
    roots: FxHashMap<ClassRef, ShapeId>,
    transitions: FxHashMap<(ShapeId, Place), ShapeId>,
}

impl Shapes {
    /// The shape without attributes of a class.
    pub fn root(&mut self, class: ClassRef) -> ShapeId {
        if let Some(root) = self.roots.get(&class) {
            return *root;
        }
        if self.shapes.is_empty() {
            // Number 0 is nobody's: an empty inline cache has it.
            self.shapes.push(Shape { class: ClassRef(Word::new(u32::MAX)), parent: None, place: None, len: 0 });
        }
        let root = ShapeId(self.shapes.len() as u32);
        self.shapes.push(Shape { class, parent: None, place: None, len: 0 });
        self.roots.insert(class, root);
        root
    }

    /// The shape with one attribute more.
    pub fn extend(&mut self, shape: ShapeId, place: impl Into<Place>) -> ShapeId {
        let place = place.into();
        if let Some(next) = self.transitions.get(&(shape, place)) {
            return *next;
        }
        let next = ShapeId(self.shapes.len() as u32);
        let (class, len) =
            self.shapes.get(shape.0 as usize).map_or((ClassRef(Word::new(0)), 0), |shape| (shape.class, shape.len));
        self.shapes.push(Shape { class, parent: Some(shape), place: Some(place), len: len + 1 });
        self.transitions.insert((shape, place), next);
        next
    }

    /// Where a value is in an instance.
    pub fn slot(&self, shape: ShapeId, place: impl Into<Place>) -> Option<usize> {
        let place = Some(place.into());
        let mut current = self.shapes.get(shape.0 as usize)?;
        loop {
            if current.place == place {
                return Some(current.len as usize - 1);
            }
            current = self.shapes.get(current.parent?.0 as usize)?;
        }
    }

    /// What the values of an instance are for, in their order.
    pub fn places(&self, shape: ShapeId) -> Vec<Place> {
        let mut places = Vec::new();
        let mut current = self.shapes.get(shape.0 as usize);
        while let Some(shape) = current {
            places.extend(shape.place);
            current = shape.parent.and_then(|parent| self.shapes.get(parent.0 as usize));
        }
        places.reverse();
        places
    }

    /// The names of the attributes, slots apart, in their order.
    pub fn names(&self, shape: ShapeId) -> Vec<Symbol> {
        let names = self.places(shape).into_iter().filter_map(|place| match place {
            Place::Attribute(name) => Some(name),
            Place::Slot(_) => None,
        });
        names.collect()
    }

    /// The class of a shape and, unless it has no attributes, the shape that it extends and by what.
    pub fn definition(&self, shape: ShapeId) -> Option<(ClassRef, Option<(ShapeId, Place)>)> {
        let shape = self.shapes.get(shape.0 as usize)?;
        Some((shape.class, shape.parent.zip(shape.place)))
    }

    /// Number of attributes of a shape.
    pub fn len(&self, shape: ShapeId) -> Option<usize> {
        self.shapes.get(shape.0 as usize).map(|shape| shape.len as usize)
    }
}

/// From so many attributes on those of an instance are in a dict: finding a slot by name goes through all of them.
const MOST_IN_SLOTS: usize = 128;

/// Instances with more attributes than these keep them in a dict once their class changes.
const MOST_MOVED: usize = 32;

impl Runtime {
    /// The shape of an instance of `class` without attributes.
    pub fn root_shape(&mut self, class: ClassRef) -> ShapeId {
        match class.user() {
            Some(id) => self.heap[id].root_shape,
            None => self.shapes.root(class),
        }
    }

    /// The value of an instance's own attribute.
    pub fn own_attribute(&self, object: Value, name: Symbol) -> Option<Value> {
        let Value::Instance(id) = object else { return None };
        let instance = &self.heap[id];
        if instance.shape == ShapeId::DICT {
            let Some(Value::Dict(dict)) = instance.slots.first() else { return None };
            return self.dict_get_symbol(*dict, name);
        }
        let slot = self.shapes.slot(instance.shape, name)?;
        instance.slots.get(slot).and_then(|value| value.defined())
    }

    /// Sets an instance's own attribute.
    pub fn set_own_attribute(&mut self, object: Value, name: Symbol, value: Value) {
        let Value::Instance(id) = object else { return };
        let shape = self.heap[id].shape;
        if shape == ShapeId::DICT {
            if let Some(Value::Dict(dict)) = self.heap[id].slots.first().copied() {
                self.dict_set_symbol(dict, name, value);
            }
            return;
        }
        if let Some(slot) = self.shapes.slot(shape, name) {
            if let Some(place) = self.heap.write(id).slots.get_mut(slot) {
                *place = value;
            }
            return;
        }
        if self.heap[id].slots.len() >= MOST_IN_SLOTS
            && let Some(dict) = self.instance_dict(object)
        {
            self.dict_set_symbol(dict, name, value);
            return;
        }
        let next = self.shapes.extend(shape, name);
        self.add_slot(id, next, value);
    }

    /// Gives an instance one attribute more; `next` is its shape with it.
    pub fn add_slot(&mut self, id: InstanceId, next: ShapeId, value: Value) {
        let instance = self.heap.write(id);
        let before = instance.slots.capacity();
        instance.slots.push(value);
        instance.shape = next;
        let grown = instance.slots.capacity() - before;
        self.heap.charge(grown * size_of::<Value>());
    }

    /// Removes an instance's own attribute; false if there is none.
    pub fn delete_own_attribute(&mut self, object: Value, name: Symbol) -> bool {
        if self.own_attribute(object, name).is_none() {
            return false;
        }
        let Some(dict) = self.instance_dict(object) else { return false };
        self.dict_remove_symbol(dict, name).is_some()
    }

    /// The attributes of an instance as a dict that the program can hold: from now on they live there.
    pub fn instance_dict(&mut self, object: Value) -> Option<DictId> {
        let Value::Instance(id) = object else { return None };
        let instance = &self.heap[id];
        if instance.shape == ShapeId::DICT {
            return match instance.slots.first() {
                Some(Value::Dict(dict)) => Some(*dict),
                _ => None,
            };
        }
        let (places, values) = (self.shapes.places(instance.shape), instance.slots.clone());
        let dict = self.dict();
        let mut kept = Slots::from_slice(&[Value::Dict(dict)]);
        for (place, value) in places.into_iter().zip(values) {
            match place {
                Place::Attribute(name) if !value.is_undefined() => self.dict_set_symbol(dict, name, value),
                Place::Attribute(_) => {}
                Place::Slot(index) => put(&mut kept, index, value),
            }
        }
        self.heap.charge(kept.len() * size_of::<Value>());
        let instance = self.heap.write(id);
        (instance.shape, instance.slots) = (ShapeId::DICT, kept);
        Some(dict)
    }

    /// `object.__dict__ = dict`
    pub fn set_instance_dict(&mut self, object: Value, dict: DictId) {
        self.instance_dict(object);
        let Value::Instance(id) = object else { return };
        if let Some(place) = self.heap.write(id).slots.first_mut() {
            *place = Value::Dict(dict);
        }
    }

    /// The value of one of an instance's slots.
    pub fn slot_value(&self, id: InstanceId, index: u32) -> Option<Value> {
        let instance = &self.heap[id];
        let at = match instance.shape {
            ShapeId::DICT => index as usize + 1,
            shape => self.shapes.slot(shape, Place::Slot(index))?,
        };
        instance.slots.get(at).and_then(|value| value.defined())
    }

    pub fn set_slot_value(&mut self, id: InstanceId, index: u32, value: Value) {
        let shape = self.heap[id].shape;
        if shape == ShapeId::DICT {
            let slots = &mut self.heap.write(id).slots;
            let before = slots.capacity();
            put(slots, index, value);
            let grown = slots.capacity() - before;
            self.heap.charge(grown * size_of::<Value>());
            return;
        }
        match self.shapes.slot(shape, Place::Slot(index)) {
            Some(at) => {
                if let Some(place) = self.heap.write(id).slots.get_mut(at) {
                    *place = value;
                }
            }
            None => {
                let next = self.shapes.extend(shape, Place::Slot(index));
                self.add_slot(id, next, value);
            }
        }
    }

    /// Empties one of an instance's slots; false if it was empty.
    pub fn delete_slot_value(&mut self, id: InstanceId, index: u32) -> bool {
        if self.slot_value(id, index).is_none() {
            return false;
        }
        // Shapes are for instances that have the same places, and none is ever freed: this one goes without.
        self.instance_dict(Value::Instance(id));
        put(&mut self.heap.write(id).slots, index, Value::Undefined);
        true
    }

    /// `object.__class__ = class`, of a class with the same layout.
    pub fn change_class(&mut self, id: InstanceId, class: ClassRef) {
        if self.heap[id].slots.len() > MOST_MOVED {
            self.instance_dict(Value::Instance(id));
        }
        if self.heap[id].shape != ShapeId::DICT {
            self.move_places(id, class);
        }
        self.heap.write(id).set_class(class);
    }

    /// Gives an instance a shape of `class` with the places it has.
    fn move_places(&mut self, id: InstanceId, class: ClassRef) {
        let places = self.shapes.places(self.heap[id].shape);
        self.burn(8 * places.len());
        let root = self.root_shape(class);
        let next = places.into_iter().fold(root, |shape, place| self.shapes.extend(shape, place));
        self.heap.write(id).shape = next;
    }

    /// The slot that a class attribute stands for in instances of `class`.
    #[inline]
    pub fn slot_of(&self, found: Option<Value>, class: ClassRef) -> Option<u32> {
        match found {
            Some(Value::Descriptor(id)) => match self.heap[id] {
                Descriptor::Slot { owner, index, .. } if self.is_subclass(class, owner) => Some(index),
                _ => None,
            },
            _ => None,
        }
    }

    /// The slots that a class itself adds: name and number.
    pub fn own_slots(&self, class: ClassRef) -> Vec<(Symbol, u32)> {
        class.user().map(|id| self.heap[id].own_slots.clone()).unwrap_or_default()
    }

    /// The slots of a class and its bases, those of the bases first.
    pub fn slots_of(&self, class: ClassRef) -> Vec<(Symbol, u32)> {
        self.mro(class).into_iter().rev().flat_map(|class| self.own_slots(class)).collect()
    }

    /// What an instance itself has under a name, a slot or an attribute.
    pub fn kept_attribute(&mut self, object: Value, name: Symbol) -> Option<Value> {
        let Value::Instance(id) = object else { return None };
        let class = self.heap[id].class();
        let found = self.class_attribute(class, name);
        match self.slot_of(found, class) {
            Some(index) => self.slot_value(id, index),
            None => self.own_attribute(object, name),
        }
    }

    /// What an instance itself has under a name, slots included, where no code of the program has a say.
    pub fn stored_attribute(&self, object: Value, name: Symbol) -> Option<Value> {
        let Value::Instance(id) = object else { return None };
        let slots = self.slots_of(self.heap[id].class());
        let slot = slots.into_iter().rev().find(|(known, _)| *known == name);
        slot.and_then(|(_, index)| self.slot_value(id, index)).or_else(|| self.own_attribute(object, name))
    }

    /// Sets what [`Runtime::stored_attribute`] gives.
    pub fn set_stored_attribute(&mut self, object: Value, name: Symbol, value: Value) {
        let Value::Instance(id) = object else { return };
        let slots = self.slots_of(self.heap[id].class());
        match slots.into_iter().rev().find(|(known, _)| *known == name) {
            Some((_, index)) => self.set_slot_value(id, index, value),
            None => self.set_own_attribute(object, name, value),
        }
    }
}

/// Puts the value of a slot beside the dict of the attributes.
fn put(slots: &mut Slots, index: u32, value: Value) {
    let at = index as usize + 1;
    if slots.len() <= at {
        slots.resize(at + 1, Value::Undefined);
    }
    slots[at] = value;
}
