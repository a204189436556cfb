//! Fills the theme's templates: the same sources and views give the same bytes
//! in the generator and in the Lambda.

use serde::Serialize;
use tera::{Context, Tera};

use crate::view::{ConfirmationView, FormView, RefusalView};

/// The form and mail templates of a theme, ready to fill in.
pub struct Templates(Tera);

/// A template that cannot be read or filled in; the text is Tera's, with the
/// template's name and line.
#[derive(Debug)]
pub struct TemplateError(Box<tera::Error>);

impl TemplateError {
    /// What Tera says, with the place.
    pub fn tera(&self) -> &tera::Error {
        &self.0
    }
}

impl std::fmt::Display for TemplateError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        use std::error::Error;
        write!(f, "{}", self.0)?;
        let mut source = self.0.source();
        while let Some(cause) = source {
            write!(f, ": {cause}")?;
            source = cause.source();
        }
        Ok(())
    }
}

impl std::error::Error for TemplateError {}

impl From<tera::Error> for TemplateError {
    fn from(error: tera::Error) -> TemplateError {
        TemplateError(Box::new(error))
    }
}

/// The component that shows a [`FormView`], argument `view`.
pub const FORM: &str = "intake.form";
/// The component that shows a [`ConfirmationView`], argument `view`.
pub const CONFIRMATION: &str = "intake.confirmation";
/// The component that shows a case to staff, argument `view`.
pub const CASE: &str = "intake.case";
/// The component that names a case in the page's title, argument `view`.
pub const CASE_TITLE: &str = "intake.case_title";
/// The component that shows a [`RefusalView`], argument `view`.
pub const REFUSAL: &str = "intake.refusal";

impl Templates {
    /// Reads sources as (name, text); names end in `.html` or `.txt`, and only
    /// the former are escaped.
    pub fn new<'a>(
        sources: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Result<Templates, TemplateError> {
        let mut tera = Tera::new();
        tera.add_raw_templates(sources)
            .map_err(TemplateError::from)?;
        Ok(Templates(tera))
    }

    /// The main part of a form's page.
    pub fn form(&self, view: &FormView) -> Result<String, TemplateError> {
        self.component(FORM, view)
    }

    /// The main part of the page that confirms.
    pub fn confirmation(&self, view: &ConfirmationView) -> Result<String, TemplateError> {
        self.component(CONFIRMATION, view)
    }

    /// The main part of a page that refuses.
    pub fn refusal(&self, view: &RefusalView) -> Result<String, TemplateError> {
        self.component(REFUSAL, view)
    }

    /// The main part of the page on which staff take a request over.
    pub fn case<T: Serialize>(&self, view: &T) -> Result<String, TemplateError> {
        self.component(CASE, view)
    }

    /// What that page is called, before the name of the site.
    pub fn case_title<T: Serialize>(&self, view: &T) -> Result<String, TemplateError> {
        self.component(CASE_TITLE, view)
    }

    /// A mail from `mail/NAME`; escaped if the name ends in `.html`.
    pub fn mail<T: Serialize>(&self, name: &str, view: &T) -> Result<String, TemplateError> {
        let mut context = Context::new();
        context.insert("mail", view);
        self.0
            .render(&format!("mail/{name}"), &context)
            .map_err(TemplateError::from)
    }

    /// What a component of [`crate::words::NAMED`] says to a name; empty, if it
    /// has no words for it.
    pub fn words(&self, component: &str, name: &str) -> Result<String, TemplateError> {
        let mut context = Context::new();
        context.insert("name", name);
        self.0
            .render_component(component, &context, None, true)
            .map(|words| words.trim().to_owned())
            .map_err(TemplateError::from)
    }

    /// The engine, for whoever reads how the templates call each other.
    pub fn tera(&self) -> &Tera {
        &self.0
    }

    /// Whether there is a component of this name.
    pub fn has(&self, component: &str) -> bool {
        self.0.contains_component(component)
    }

    fn component<T: Serialize>(&self, name: &str, view: &T) -> Result<String, TemplateError> {
        let mut context = Context::new();
        context.insert("view", view);
        self.0
            .render_component(name, &context, None, true)
            .map_err(TemplateError::from)
    }
}
