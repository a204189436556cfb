//! The roles of WAI-ARIA 1.2, Digital Publishing ARIA and Graphics ARIA, and what
//! each asks for and allows. (Roles that ARIA 1.3 adds are known, too.)

/// A widget, by itself or by inheritance.
pub(super) const WIDGET: u8 = 1;
/// Its name may come from what stands inside.
pub(super) const FROM_CONTENT: u8 = 1 << 1;
/// Authors must not name it.
pub(super) const NAMELESS: u8 = 1 << 2;
/// What stands inside is not shown to assistive technology as elements.
pub(super) const LEAF: u8 = 1 << 3;
/// A landmark.
pub(super) const LANDMARK: u8 = 1 << 4;

struct RoleData {
    name: &'static str,
    flags: u8,
    requires: &'static [&'static str],
    supports: &'static [&'static str],
    inside: &'static [Role],
    owns: &'static [Role],
}

macro_rules! roles {
    ($($variant:ident $name:literal
        $(is($($flag:ident)*))?
        $(requires($($required:literal)*))?
        $(supports($($supported:literal)*))?
        $(inside($($context:ident)*))?
        $(owns($($owned:ident)*))?;
    )*) => {
        /// What an element is to assistive technology.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[repr(u8)]
        #[allow(missing_docs)]
        pub enum Role { $($variant,)* }

        const ROLES: &[Role] = &[$(Role::$variant,)*];

        const DATA: &[RoleData] = &[$(RoleData {
            name: $name,
            flags: 0 $($(| $flag)*)?,
            requires: &[$($($required,)*)?],
            supports: &[$($($supported,)*)?],
            inside: &[$($(Role::$context,)*)?],
            owns: &[$($(Role::$owned,)*)?],
        },)*];
    };
}

// In the order of their names, so that a name is found by halving.
roles! {
    Alert "alert";
    Alertdialog "alertdialog" supports("modal");
    Application "application" supports("activedescendant" "expanded");
    Article "article" supports("posinset" "setsize");
    Banner "banner" is(LANDMARK);
    Blockquote "blockquote";
    Button "button" is(WIDGET FROM_CONTENT LEAF) supports("expanded" "pressed");
    Caption "caption" is(NAMELESS);
    Cell "cell" is(FROM_CONTENT) supports("colindex" "colspan" "rowindex" "rowspan") inside(Row);
    Checkbox "checkbox" is(WIDGET FROM_CONTENT LEAF) requires("checked") supports("checked" "expanded" "readonly" "required");
    Code "code" is(NAMELESS);
    Columnheader "columnheader" is(WIDGET FROM_CONTENT) supports("colindex" "colspan" "expanded" "readonly" "required" "rowindex" "rowspan" "selected" "sort") inside(Row);
    Combobox "combobox" is(WIDGET) requires("expanded") supports("activedescendant" "autocomplete" "expanded" "readonly" "required");
    Comment "comment" is(FROM_CONTENT) supports("level" "posinset" "setsize");
    Complementary "complementary" is(LANDMARK);
    Contentinfo "contentinfo" is(LANDMARK);
    Definition "definition";
    Deletion "deletion" is(NAMELESS);
    Dialog "dialog" supports("modal");
    Directory "directory";
    DocAbstract "doc-abstract" supports("expanded");
    DocAcknowledgments "doc-acknowledgments" supports("expanded");
    DocAfterword "doc-afterword" supports("expanded");
    DocAppendix "doc-appendix" supports("expanded");
    DocBacklink "doc-backlink" is(WIDGET FROM_CONTENT) supports("expanded");
    DocBiblioentry "doc-biblioentry" supports("expanded" "level" "posinset" "setsize") inside(DocBibliography);
    DocBibliography "doc-bibliography" supports("expanded") owns(DocBiblioentry);
    DocBiblioref "doc-biblioref" is(WIDGET FROM_CONTENT) supports("expanded");
    DocChapter "doc-chapter" supports("expanded");
    DocColophon "doc-colophon" supports("expanded");
    DocConclusion "doc-conclusion" supports("expanded");
    DocCover "doc-cover" supports("expanded");
    DocCredit "doc-credit" supports("expanded");
    DocCredits "doc-credits" supports("expanded");
    DocDedication "doc-dedication" supports("expanded");
    DocEndnote "doc-endnote" supports("expanded" "level" "posinset" "setsize") inside(DocEndnotes);
    DocEndnotes "doc-endnotes" supports("expanded") owns(DocEndnote);
    DocEpigraph "doc-epigraph" supports("expanded");
    DocEpilogue "doc-epilogue" supports("expanded");
    DocErrata "doc-errata" supports("expanded");
    DocExample "doc-example" supports("expanded");
    DocFootnote "doc-footnote" supports("expanded");
    DocForeword "doc-foreword" supports("expanded");
    DocGlossary "doc-glossary" supports("expanded") owns(Definition Term);
    DocGlossref "doc-glossref" is(WIDGET FROM_CONTENT) supports("expanded");
    DocIndex "doc-index" supports("expanded");
    DocIntroduction "doc-introduction" supports("expanded");
    DocNoteref "doc-noteref" is(WIDGET FROM_CONTENT) supports("expanded");
    DocNotice "doc-notice" supports("expanded");
    DocPagebreak "doc-pagebreak" is(LEAF) supports("expanded" "orientation" "valuemax" "valuemin" "valuenow" "valuetext");
    DocPagefooter "doc-pagefooter" is(NAMELESS);
    DocPageheader "doc-pageheader" is(NAMELESS);
    DocPagelist "doc-pagelist" supports("expanded");
    DocPart "doc-part" supports("expanded");
    DocPreface "doc-preface" supports("expanded");
    DocPrologue "doc-prologue" supports("expanded");
    DocPullquote "doc-pullquote";
    DocQna "doc-qna" supports("expanded");
    DocSubtitle "doc-subtitle" supports("expanded");
    DocTip "doc-tip" supports("expanded");
    DocToc "doc-toc" supports("expanded");
    Document "document";
    Emphasis "emphasis" is(NAMELESS);
    Feed "feed" owns(Article);
    Figure "figure";
    Form "form" is(LANDMARK);
    Generic "generic" is(NAMELESS);
    GraphicsDocument "graphics-document" supports("expanded");
    GraphicsObject "graphics-object" is(FROM_CONTENT) supports("activedescendant" "expanded");
    GraphicsSymbol "graphics-symbol" is(LEAF) supports("expanded");
    Grid "grid" is(WIDGET) supports("activedescendant" "colcount" "multiselectable" "readonly" "rowcount") owns(Row);
    Gridcell "gridcell" is(WIDGET FROM_CONTENT) supports("colindex" "colspan" "expanded" "readonly" "required" "rowindex" "rowspan" "selected") inside(Row);
    Group "group" supports("activedescendant");
    Heading "heading" is(FROM_CONTENT) requires("level") supports("level");
    Image "image" is(LEAF);
    Img "img" is(LEAF);
    Insertion "insertion" is(NAMELESS);
    Link "link" is(WIDGET FROM_CONTENT) supports("expanded");
    List "list" owns(Listitem);
    Listbox "listbox" is(WIDGET) supports("activedescendant" "expanded" "multiselectable" "orientation" "readonly" "required") owns(Option);
    Listitem "listitem" supports("level" "posinset" "setsize") inside(List Directory);
    Log "log";
    Main "main" is(LANDMARK);
    Mark "mark" is(NAMELESS);
    Marquee "marquee";
    Math "math";
    Menu "menu" is(WIDGET) supports("activedescendant" "orientation") owns(Menuitem Menuitemradio Menuitemcheckbox);
    Menubar "menubar" is(WIDGET) supports("activedescendant" "orientation") owns(Menuitem Menuitemradio Menuitemcheckbox);
    Menuitem "menuitem" is(WIDGET FROM_CONTENT) supports("expanded" "posinset" "setsize") inside(Group Menu Menubar);
    Menuitemcheckbox "menuitemcheckbox" is(WIDGET FROM_CONTENT LEAF) requires("checked") supports("checked" "expanded" "posinset" "readonly" "required" "setsize") inside(Group Menu Menubar);
    Menuitemradio "menuitemradio" is(WIDGET FROM_CONTENT LEAF) requires("checked") supports("checked" "expanded" "posinset" "readonly" "required" "setsize") inside(Group Menu Menubar);
    Meter "meter" is(LEAF) requires("valuenow") supports("valuemax" "valuemin" "valuenow" "valuetext");
    Navigation "navigation" is(LANDMARK);
    None "none" is(NAMELESS);
    Note "note";
    Option "option" is(WIDGET FROM_CONTENT LEAF) supports("checked" "posinset" "selected" "setsize") inside(Listbox Group);
    Paragraph "paragraph" is(NAMELESS);
    Presentation "presentation" is(NAMELESS);
    Progressbar "progressbar" is(WIDGET LEAF) supports("valuemax" "valuemin" "valuenow" "valuetext");
    Radio "radio" is(WIDGET FROM_CONTENT LEAF) requires("checked") supports("checked" "posinset" "setsize");
    Radiogroup "radiogroup" is(WIDGET) supports("activedescendant" "orientation" "readonly" "required") owns(Radio);
    Region "region" is(LANDMARK);
    Row "row" is(WIDGET FROM_CONTENT) supports("activedescendant" "colindex" "expanded" "level" "posinset" "rowindex" "selected" "setsize") inside(Grid Rowgroup Table Treegrid) owns(Cell Columnheader Gridcell Rowheader);
    Rowgroup "rowgroup" is(FROM_CONTENT) inside(Grid Table Treegrid) owns(Row);
    Rowheader "rowheader" is(WIDGET FROM_CONTENT) supports("colindex" "colspan" "expanded" "readonly" "required" "rowindex" "rowspan" "selected" "sort") inside(Row);
    Scrollbar "scrollbar" is(WIDGET LEAF) requires("controls" "valuenow") supports("orientation" "valuemax" "valuemin" "valuenow" "valuetext");
    Search "search" is(LANDMARK);
    Searchbox "searchbox" is(WIDGET) supports("activedescendant" "autocomplete" "multiline" "placeholder" "readonly" "required");
    Separator "separator" is(LEAF) supports("orientation" "valuemax" "valuemin" "valuenow" "valuetext");
    Slider "slider" is(WIDGET LEAF) requires("valuenow") supports("orientation" "readonly" "valuemax" "valuemin" "valuenow" "valuetext");
    Spinbutton "spinbutton" is(WIDGET) supports("activedescendant" "readonly" "required" "valuemax" "valuemin" "valuenow" "valuetext");
    Status "status";
    Strong "strong" is(NAMELESS);
    Subscript "subscript" is(NAMELESS);
    Suggestion "suggestion" is(NAMELESS);
    Superscript "superscript" is(NAMELESS);
    Switch "switch" is(WIDGET FROM_CONTENT LEAF) requires("checked") supports("checked" "expanded" "readonly" "required");
    Tab "tab" is(WIDGET FROM_CONTENT LEAF) supports("expanded" "posinset" "selected" "setsize") inside(Tablist);
    Table "table" supports("colcount" "rowcount") owns(Row);
    Tablist "tablist" is(WIDGET) supports("activedescendant" "level" "multiselectable" "orientation") owns(Tab);
    Tabpanel "tabpanel";
    Term "term";
    Textbox "textbox" is(WIDGET) supports("activedescendant" "autocomplete" "multiline" "placeholder" "readonly" "required");
    Time "time";
    Timer "timer";
    Toolbar "toolbar" supports("activedescendant" "orientation");
    Tooltip "tooltip" is(FROM_CONTENT);
    Tree "tree" is(WIDGET) supports("activedescendant" "multiselectable" "orientation" "required") owns(Treeitem);
    Treegrid "treegrid" is(WIDGET) supports("activedescendant" "colcount" "multiselectable" "orientation" "readonly" "required" "rowcount") owns(Row);
    Treeitem "treeitem" is(WIDGET FROM_CONTENT) supports("checked" "expanded" "level" "posinset" "selected" "setsize") inside(Group Tree);
}

impl Role {
    /// The role of this name, without regard to case; abstract roles are none.
    pub fn of(name: &str) -> Option<Role> {
        let lower = name.to_ascii_lowercase();
        DATA.binary_search_by(|data| data.name.cmp(&lower))
            .ok()
            .map(|index| ROLES[index])
    }

    /// Its name.
    pub fn name(self) -> &'static str {
        self.data().name
    }

    /// Whether it is a widget, by itself or by inheritance.
    pub fn is_widget(self) -> bool {
        self.data().flags & WIDGET != 0
    }

    /// Whether its name may come from what stands inside.
    pub fn is_named_from_content(self) -> bool {
        self.data().flags & FROM_CONTENT != 0
    }

    /// Whether authors must not name it.
    pub fn prohibits_name(self) -> bool {
        self.data().flags & NAMELESS != 0
    }

    /// Whether assistive technology sees nothing but text inside.
    pub fn has_presentational_children(self) -> bool {
        self.data().flags & LEAF != 0
    }

    /// Whether it is a landmark.
    pub fn is_landmark(self) -> bool {
        self.data().flags & LANDMARK != 0
    }

    /// Whether it takes the element out of the tree.
    pub fn is_presentational(self) -> bool {
        matches!(self, Role::None | Role::Presentation)
    }

    /// Attributes it cannot do without, by their names after `aria-`.
    pub fn required(self) -> &'static [&'static str] {
        self.data().requires
    }

    /// Whether it knows the attribute of this name after `aria-`.
    pub fn supports(self, attribute: &str) -> bool {
        self.data().supports.contains(&attribute) || self.data().requires.contains(&attribute)
    }

    /// Roles that it has to stand in; empty if it may stand anywhere.
    pub fn context(self) -> &'static [Role] {
        self.data().inside
    }

    /// Roles of which at least one has to stand in it; empty if none has to.
    pub fn required_owned(self) -> &'static [Role] {
        self.data().owns
    }

    fn data(self) -> &'static RoleData {
        &DATA[self as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_finds_its_role() {
        for role in ROLES {
            assert_eq!(Role::of(role.name()), Some(*role));
        }
        assert_eq!(Role::of("BUTTON"), Some(Role::Button));
        assert_eq!(Role::of("widget"), None);
    }
}
