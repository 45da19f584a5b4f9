//! What an editor is told, asked as it asks.

mod excerpt;
