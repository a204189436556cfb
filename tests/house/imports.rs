//! Which file of a crate imports which: every path is followed to the file that
//! declares what it names, through `use`, `pub use`, `super` and braces.

use std::collections::{BTreeMap, BTreeSet};

use crate::module::{Module, Path, module};
use crate::source::tokens;

/// The imports of a crate, file by file.
#[derive(Debug, Default)]
pub struct Imports {
    /// Importing file → imported file → the names taken.
    pub arrows: BTreeMap<String, BTreeMap<String, BTreeSet<String>>>,
    /// Files that were read, and those of tests.
    pub files: BTreeSet<String>,
}

/// A module by its path; the first name is the root, `lib` or `main`.
type Place = Vec<String>;

struct Crate<'a> {
    name: &'a str,
    read: &'a dyn Fn(&str) -> Option<String>,
    modules: BTreeMap<Place, (String, Module)>,
    test_files: BTreeSet<String>,
}

/// What a path leads to.
enum Target {
    Module(Place),
    Item { file: String, name: String },
}

/// Paths through more names than this go in a circle of their own.
const MOST_STEPS: usize = 32;

/// The imports of the crate `name`, whose files `read` gives by their path below
/// `src`.
pub fn imports(name: &str, read: &dyn Fn(&str) -> Option<String>) -> Imports {
    let mut own = Crate {
        name,
        read,
        modules: BTreeMap::new(),
        test_files: BTreeSet::new(),
    };
    for root in ["lib", "main"] {
        let file = format!("{root}.rs");
        if let Some(text) = read(&file) {
            own.add(vec![root.to_owned()], file, module(&tokens(&text)));
        }
    }
    own.imports()
}

impl Crate<'_> {
    fn add(&mut self, place: Place, file: String, mut module: Module) {
        for name in &module.test_files {
            let child = self.child(&place, name);
            self.test_files.extend(child.map(|(file, _)| file));
        }
        for name in module.files.union(&module.called_with) {
            match self.child(&place, name) {
                Some((file, text)) => {
                    let below = crate::module::module(&tokens(&text));
                    self.add(joined(&place, name), file, below);
                }
                None if module.files.contains(name) => {
                    panic!("`mod {name};` of `{file}` names no file")
                }
                None => {}
            }
        }
        for (name, inner) in std::mem::take(&mut module.inner) {
            self.add(joined(&place, &name), file.clone(), inner);
        }
        self.modules.insert(place, (file, module));
    }

    /// Path and text of a module's file.
    fn child(&self, place: &Place, name: &str) -> Option<(String, String)> {
        let stem = joined(&place[1..].to_vec(), name).join("/");
        [format!("{stem}.rs"), format!("{stem}/mod.rs")]
            .into_iter()
            .find_map(|file| (self.read)(&file).map(|text| (file, text)))
    }

    fn imports(&self) -> Imports {
        let mut imports = Imports {
            files: self.test_files.clone(),
            ..Imports::default()
        };
        for (place, (file, module)) in &self.modules {
            imports.files.insert(file.clone());
            let mut add = |target: &str, name: &str| {
                if target != file {
                    let of_file = imports.arrows.entry(file.clone()).or_default();
                    let names = of_file.entry(target.to_owned()).or_default();
                    names.insert(name.to_owned());
                }
            };
            for path in &module.paths {
                if let Some(Target::Item { file, name }) = self.follow(place, path, 0) {
                    add(&file, &name);
                }
            }
            for glob in &module.globs {
                match self.follow(place, glob, 0) {
                    Some(Target::Module(place)) => add(&self.modules[&place].0, "*"),
                    Some(Target::Item { file, name }) => add(&file, &name),
                    None => {}
                }
            }
        }
        imports
    }

    /// Where a path leads that stands in a module; `None`: out of the crate, or
    /// to what the module declares itself.
    fn follow(&self, from: &Place, path: &[String], steps: usize) -> Option<Target> {
        if steps > MOST_STEPS {
            return None;
        }
        let (first, rest) = path.split_first()?;
        match first.as_str() {
            "crate" => return self.descend(vec![from[0].clone()], rest, steps),
            "self" => return self.descend(from.clone(), rest, steps),
            "super" => {
                let parent = from[..from.len() - 1].to_vec();
                return match rest.first().is_some_and(|next| next == "super") {
                    true => self.follow(&parent, rest, steps + 1),
                    false => self.descend(parent, rest, steps),
                };
            }
            _ => {}
        }
        let module = &self.modules.get(from)?.1;
        if let Some(bound) = module.bound.get(first) {
            return self.follow(from, &appended(bound, rest), steps + 1);
        }
        if self.modules.contains_key(&joined(from, first)) {
            return self.descend(from.clone(), path, steps);
        }
        if module.items.contains(first) {
            return None;
        }
        if *first == self.name.replace('-', "_") {
            return self.descend(vec!["lib".to_owned()], rest, steps);
        }
        let home = self.through_globs(from, first, steps)?;
        self.descend(home, path, steps + 1)
    }

    /// From a module down to what a path names.
    fn descend(&self, from: Place, path: &[String], steps: usize) -> Option<Target> {
        let mut place = from;
        let mut rest = path;
        while let Some((name, below)) = rest.split_first() {
            let child = joined(&place, name);
            if !self.modules.contains_key(&child) {
                break;
            }
            place = child;
            rest = below;
        }
        let (file, module) = self.modules.get(&place)?;
        let Some((name, below)) = rest.split_first() else {
            return Some(Target::Module(place));
        };
        if module.items.contains(name) {
            return Some(item(file, name));
        }
        if let Some(bound) = module.bound.get(name) {
            return self.follow(&place, &appended(bound, below), steps + 1);
        }
        match self.through_globs(&place, name, steps) {
            Some(home) => self.descend(home, rest, steps + 1),
            None => Some(item(file, name)),
        }
    }

    /// The module from which `use …::*` brings a name.
    fn through_globs(&self, place: &Place, name: &str, steps: usize) -> Option<Place> {
        let globs = &self.modules.get(place)?.1.globs;
        globs.iter().find_map(|glob| {
            let Target::Module(home) = self.follow(place, glob, steps + 1)? else {
                return None;
            };
            let (_, module) = &self.modules[&home];
            let knows = module.items.contains(name)
                || module.bound.contains_key(name)
                || self.modules.contains_key(&joined(&home, name));
            knows.then_some(home)
        })
    }
}

fn item(file: &str, name: &str) -> Target {
    Target::Item {
        file: file.to_owned(),
        name: name.to_owned(),
    }
}

fn joined(place: &Place, name: &str) -> Place {
    let mut place = place.clone();
    place.push(name.to_owned());
    place
}

fn appended(path: &Path, rest: &[String]) -> Path {
    path.iter().chain(rest).cloned().collect()
}

impl Imports {
    /// The circles: files each of which leads to every other. One a text, with
    /// every arrow in it.
    pub fn circles(&self) -> Vec<String> {
        let reach: BTreeMap<&str, BTreeSet<&str>> = self
            .arrows
            .keys()
            .map(|file| (file.as_str(), self.reached_from(file)))
            .collect();
        let mut told: BTreeSet<&str> = BTreeSet::new();
        let mut circles = Vec::new();
        for (file, reached) in &reach {
            if !reached.contains(file) || told.contains(file) {
                continue;
            }
            let circle: BTreeSet<&str> = reached
                .iter()
                .filter(|other| reach.get(**other).is_some_and(|back| back.contains(file)))
                .copied()
                .collect();
            circles.push(self.told(&circle));
            told.extend(circle);
        }
        circles
    }

    fn reached_from(&self, file: &str) -> BTreeSet<&str> {
        let mut reached = BTreeSet::new();
        let mut open = vec![file];
        while let Some(next) = open.pop() {
            for target in self.arrows.get(next).into_iter().flat_map(BTreeMap::keys) {
                if reached.insert(target.as_str()) {
                    open.push(target);
                }
            }
        }
        reached
    }

    fn told(&self, circle: &BTreeSet<&str>) -> String {
        let mut text = String::new();
        for (file, targets) in &self.arrows {
            for (target, names) in targets {
                if circle.contains(file.as_str()) && circle.contains(target.as_str()) {
                    let names: Vec<&str> = names.iter().map(String::as_str).collect();
                    text.push_str(&format!("{file} -> {target}: {}\n", names.join(", ")));
                }
            }
        }
        text
    }
}
