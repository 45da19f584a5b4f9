//! What a side has: modules of names, classes of members. Both sides are brought into this form.

use std::collections::BTreeMap;

use super::signature::Signature;

/// What stands under a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Member {
    /// A function or method; several signatures if it is overloaded.
    Function(Vec<Signature>),
    /// A class, by its key in [`Inventory::classes`].
    Class(String),
    /// Anything else.
    Value,
}

/// A class with its own members and those it inherits.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Class {
    pub members: BTreeMap<String, Member>,
    /// Names that come from bases which only the stubs have: the abstract classes of `collections.abc`.
    pub abstract_names: Vec<String>,
    /// Attributes of instances: the class itself does not have them.
    pub instance_names: Vec<String>,
}

/// All modules of one side.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inventory {
    pub modules: BTreeMap<String, BTreeMap<String, Member>>,
    pub classes: BTreeMap<String, Class>,
}

/// Whether a name is for everybody: not private, and no attribute that every object or class has.
pub fn is_public(name: &str) -> bool {
    if name.starts_with("__") && name.ends_with("__") {
        return !EVERYWHERE.contains(&name);
    }
    !name.starts_with('_')
}

/// Whether a method is called by syntax: its parameters have no names that anybody could use.
pub fn is_special(name: &str) -> bool {
    name.starts_with("__") && name.ends_with("__")
}

/// Special names that say nothing about a class: all have them, or they serve pickling and introspection, which no program
/// is typed by.
const EVERYWHERE: &[&str] = &[
    "__abstractmethods__",
    "__all__",
    "__annotate__",
    "__annotations__",
    "__class__",
    "__class_getitem__",
    "__copy__",
    "__debug__",
    "__deepcopy__",
    "__delattr__",
    "__dict__",
    "__dir__",
    "__doc__",
    "__eq__",
    "__firstlineno__",
    "__format__",
    "__getattr__",
    "__getattribute__",
    "__getnewargs__",
    "__getstate__",
    "__hash__",
    "__init_subclass__",
    "__isabstractmethod__",
    "__match_args__",
    "__module__",
    "__mro_entries__",
    "__name__",
    "__ne__",
    "__notes__",
    "__orig_bases__",
    "__protocol_attrs__",
    "__parameters__",
    "__qualname__",
    "__reduce__",
    "__reduce_ex__",
    "__repr__",
    "__setattr__",
    "__setstate__",
    "__sizeof__",
    "__slots__",
    "__static_attributes__",
    "__str__",
    "__subclasshook__",
    "__type_params__",
    "__weakref__",
    "__wrapped__",
];
