//! Shapes: which attribute is in which slot of an instance. A shape belongs to one class and only ever grows children.

use rustc_hash::FxHashMap;

use super::Runtime;
use crate::{
    heap::{ClassRef, InstanceId},
    objects::{ShapeId, Slots},
    value::{Symbol, Value, Word},
};

/// An attribute layout.
#[derive(Clone, Debug)]
struct Shape {
    class: ClassRef,
    parent: Option<ShapeId>,
    /// The last attribute; those before it are the parent's.
    name: Option<Symbol>,
    len: u32,
}

/// All shapes of a run; the first ones have no attributes.
#[derive(Clone, Debug, Default)]
pub struct Shapes {
    shapes: Vec<Shape>,
    roots: FxHashMap<ClassRef, ShapeId>,
    transitions: FxHashMap<(ShapeId, Symbol), ShapeId>,
}

impl Shapes {
    /// The shape without attributes of a class.
    pub fn root(&mut self, class: ClassRef) -> ShapeId {
        if let Some(root) = self.roots.get(&class) {
            return *root;
        }
        if self.shapes.is_empty() {
            // Number 0 is nobody's: an empty inline cache has it.
            self.shapes.push(Shape { class: ClassRef(Word::new(u32::MAX)), parent: None, name: None, len: 0 });
        }
        let root = ShapeId(self.shapes.len() as u32);
        self.shapes.push(Shape { class, parent: None, name: None, len: 0 });
        self.roots.insert(class, root);
        root
    }

    /// The shape with one attribute more.
    pub fn extend(&mut self, shape: ShapeId, name: Symbol) -> ShapeId {
        if let Some(next) = self.transitions.get(&(shape, name)) {
            return *next;
        }
        let next = ShapeId(self.shapes.len() as u32);
        let (class, len) =
            self.shapes.get(shape.0 as usize).map_or((ClassRef(Word::new(0)), 0), |shape| (shape.class, shape.len));
        self.shapes.push(Shape { class, parent: Some(shape), name: Some(name), len: len + 1 });
        self.transitions.insert((shape, name), next);
        next
    }

    /// The slot of an attribute.
    pub fn slot(&self, shape: ShapeId, name: Symbol) -> Option<usize> {
        let mut current = self.shapes.get(shape.0 as usize)?;
        loop {
            if current.name == Some(name) {
                return Some(current.len as usize - 1);
            }
            current = self.shapes.get(current.parent?.0 as usize)?;
        }
    }

    /// Attribute names in the order of their slots.
    pub fn names(&self, shape: ShapeId) -> Vec<Symbol> {
        let mut names = Vec::new();
        let mut current = self.shapes.get(shape.0 as usize);
        while let Some(shape) = current {
            names.extend(shape.name);
            current = shape.parent.and_then(|parent| self.shapes.get(parent.0 as usize));
        }
        names.reverse();
        names
    }

    /// The class of a shape and, unless it has no attributes, the shape that it extends and by what.
    pub fn definition(&self, shape: ShapeId) -> Option<(ClassRef, Option<(ShapeId, Symbol)>)> {
        let shape = self.shapes.get(shape.0 as usize)?;
        Some((shape.class, shape.parent.zip(shape.name)))
    }

    /// Number of attributes of a shape.
    pub fn len(&self, shape: ShapeId) -> Option<usize> {
        self.shapes.get(shape.0 as usize).map(|shape| shape.len as usize)
    }
}

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
    pub fn instance_dict(&mut self, object: Value) -> Option<crate::heap::DictId> {
        let Value::Instance(id) = object else { return None };
        let instance = &self.heap[id];
        if instance.shape == ShapeId::DICT {
            return match instance.slots.first() {
                Some(Value::Dict(dict)) => Some(*dict),
                _ => None,
            };
        }
        let (names, values) = (self.shapes.names(instance.shape), instance.slots.clone());
        let dict = self.dict();
        for (name, value) in names.into_iter().zip(values) {
            if !value.is_undefined() {
                self.dict_set_symbol(dict, name, value);
            }
        }
        let instance = self.heap.write(id);
        instance.shape = ShapeId::DICT;
        instance.slots = Slots::from_slice(&[Value::Dict(dict)]);
        Some(dict)
    }
}
