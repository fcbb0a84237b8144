package app

import (
	"os"
	"strings"
	"testing"

	"claimlight/app/desk"
)

// TestTheKeysAreDocumented keeps docs/keys.md in step with the table of commands. With UPDATE_DOCS=1 it writes the
// file.
func TestTheKeysAreDocumented(t *testing.T) {
	const path = "../docs/keys.md"
	want := keysDocument((&room{}).commandTable())
	if os.Getenv("UPDATE_DOCS") != "" {
		if err := os.WriteFile(path, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != want {
		t.Error("docs/keys.md is not what the table of commands says; run this test with UPDATE_DOCS=1")
	}
}

// keysDocument writes the table of commands as Markdown.
func keysDocument(table []desk.Command) string {
	var b strings.Builder
	b.WriteString("# Keys\n\nEvery command stands in the menus, in the palette (Ctrl+K), and here. Letters, arrows, " +
		"Space, Enter and Delete work in\n" +
		"the article, digits wherever no text is typed; keys with Ctrl and F-keys work everywhere. In a dialog, Enter " +
		"confirms and Esc leaves; the\n" +
		"arrows scroll one that is longer than the window. With a Cyrillic layout the letter on the same key does the " +
		"same. Single-letter\n" +
		"keys can be switched off in the View menu, and every key can be changed (Help → Change keys).\n")
	menu := ""
	for _, c := range table {
		if c.Menu != menu {
			menu = c.Menu
			b.WriteString("\n## " + menu + "\n\n| command | keys |\n|---|---|\n")
		}
		var keys []string
		for _, k := range c.Keys {
			keys = append(keys, k.String())
		}
		b.WriteString("| " + strings.TrimSuffix(c.Title, "…") + " | " + strings.Join(keys, ", ") + " |\n")
	}
	b.WriteString(`
## In the form

| key | does |
|---|---|
| Tab, Shift+Tab | next field, field before, in the order in which they are shown; what stands there is selected |
| 1 to 6, 0 | rate, where no text is typed; after Enter the focus is at the rating |
| Space, Enter | press a button; one that takes something away is pressed by Space alone |
| Ctrl+Enter | done: back to the text, at the next suggestion or the next sentence |
| Esc | back to the text |
| Alt+↑, Alt+↓ | in evidence: moves it before the one before it, or behind the next |
| Ctrl+Z | takes back typing in the field; in a field that was not touched, the last action |

## In the claims table

| key | does |
|---|---|
| ↑ ↓, Page up, Page down, Home, End | another claim; with Shift, all up to it are marked |
| Space, Ctrl+A | mark the claim, mark all |
| Enter, double-click | opens the claim at its place in its article |
| 1 to 6, 0 | rate what is marked, or the claim where the keyboard stands |
| S, T, Delete | source, tags, deletion, of the same |
| E | export what is marked, or all that is shown |
| F, / | filter by something; by words |
| Delete, on a chip | takes the filter away |
| V, L | saved views; which columns are shown |
| ← →, Shift+Tab | scroll to columns without room; to the header, in which ← → walk, Enter sorts, + and − change the width |
| Esc | marks nothing any more, then leaves |

## In the figures over time

| key | does |
|---|---|
| ← →, Home, End | the figure before and after, the first, the last |
| ↑ ↓ | the next higher and lower value |
| Enter, click | opens the claim behind the figure |
| U, / | another unit; words that stand in the claims |
| E | export the claims behind the figures |
| Tab | to the same figures as a table |

## With the mouse

| gesture | does |
|---|---|
| click | selects the sentence; on a mark, opens its claim; again, the next overlapping one |
| click on a rating of what is no claim yet | tags and rates it |
| Shift-click, drag | extends by sentences; the text scrolls at its edges |
| double-click and drag | selects by words |
| drag of selected words onto the source or the figure in the form | they become the claim's |
| let go of files over a piece of evidence | they are attached to it; over *+ Add evidence*, to a new one |
| right click | a menu: tag, take the words as source or figure, copy, copy with citation, search the web |
| Shift and the wheel, or the bar below it | moves a table sideways that is wider than the text |
| drag a handle of the open claim | changes where it begins or ends |
| click on the title of a column | sorts by it; again, the other way round. Its end can be drawn; a right click has more |
`)
	return b.String()
}
