//! The stacks that scenarios run on, as many as were needed at once.

use std::{
    path::PathBuf,
    sync::{
        Mutex,
        atomic::{AtomicU32, Ordering},
    },
};

use crate::stack::Stack;

/// Stacks that run, and on which no scenario does.
#[derive(Default)]
pub(crate) struct Stacks {
    idle: Mutex<Vec<Stack>>,
    started: AtomicU32,
}

impl Stacks {
    /// Lends a stack to a scenario. One on which a scenario fails is stopped and not lent again.
    pub(crate) fn lend(&self, scenario: impl FnOnce(&Stack)) {
        let idle = self.idle.lock().unwrap().pop();
        let stack = idle.unwrap_or_else(|| {
            let number = self.started.fetch_add(1, Ordering::Relaxed);
            Stack::start(&format!("stack-{number}"))
        });
        scenario(&stack);
        self.idle.lock().unwrap().push(stack);
    }

    /// The data folders of all that no scenario failed on.
    pub(crate) fn data(&self) -> Vec<PathBuf> {
        self.idle.lock().unwrap().iter().map(|stack| stack.data.clone()).collect()
    }
}
