//! Who leads to whom, and on which days.

use super::days::Days;

/// A place in the graph: a concern's entrance, a person, an organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Node(pub usize);

/// A step that can be taken on some days.
#[derive(Debug, Clone, Copy)]
struct Step {
    to: Node,
    on: Days,
}

/// Nodes with the days on which somebody answers there, and the steps between.
#[derive(Debug, Clone, Default)]
pub struct Graph {
    answers: Vec<Days>,
    steps: Vec<Vec<Step>>,
}

impl Graph {
    /// Adds a node where somebody answers on these days.
    pub fn add(&mut self, answers: Days) -> Node {
        self.answers.push(answers);
        self.steps.push(Vec::new());
        Node(self.answers.len() - 1)
    }

    /// Adds a step that can be taken on these days.
    pub fn link(&mut self, from: Node, to: Node, on: Days) {
        self.steps[from.0].push(Step { to, on });
    }

    /// Days on which somebody answers, at most `steps` steps from a node.
    pub fn reach(&self, from: Node, steps: usize) -> Days {
        let mut reached = self.answers[from.0];
        if steps > 0 {
            for step in &self.steps[from.0] {
                reached = reached.or(self.reach(step.to, steps - 1).and(step.on));
            }
        }
        reached
    }
}

#[cfg(test)]
mod tests;
