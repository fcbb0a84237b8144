package app

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"claimlight/app/desk"

	"claimlight/internal/claim"
	"claimlight/internal/effort"

	"fyne.io/fyne/v2"
)

// commandStories tell of each command of the table what it does for a user, once by each of its keys, or by the menu
// where it has none. The story gets a way to call the command.
var commandStories = merge(fileStories, inOutStories, editStories, schemeStories, claimStories,
	moveStories, viewStories, overviewStories, agreementStories, libraryStories, guideStories,
	quitStories)

func merge(parts ...map[string]story) map[string]story {
	all := map[string]story{}
	for _, p := range parts {
		maps.Copy(all, p)
	}
	return all
}

// story tells what a command does; call runs the command.
type story func(d *checker, call func())

func TestEachCommandHasItsStory(t *testing.T) {
	if raced {
		t.Skip("these stories happen on one goroutine, in which nothing can race")
	}
	table := (&room{}).commandTable()
	ids := map[string]bool{}
	for i, c := range table {
		ids[c.ID] = true
		tell, ok := commandStories[c.ID]
		if !ok {
			t.Errorf("no story tells what %q (%s) is good for", c.ID, c.Title)
			continue
		}
		for _, way := range waysTo(c, i) {
			t.Run(c.ID+" by "+way.name, func(t *testing.T) {
				d := newDesk(t)
				tell(d, func() { way.call(d) })
			})
		}
	}
	for id := range commandStories {
		if !ids[id] {
			t.Errorf("a story tells of %q, which is no command", id)
		}
	}
}

// wayTo is one way in which a user calls a command.
type wayTo struct {
	name string
	call func(d *checker)
}

// waysTo are those to the command that stands at a place of the table: its menu and each of its keys, where all is to
// be tried; else one of them, another from place to place.
func waysTo(c desk.Command, place int) []wayTo {
	ways := []wayTo{{"menu", func(d *checker) { d.Choose(c.ID) }}}
	for _, k := range c.Keys {
		ways = append(ways, wayTo{k.String(), func(d *checker) { d.Press(pressed(k)) }})
	}
	if effort.All() {
		return ways
	}
	at := place % len(ways)
	return ways[at : at+1]
}

// pressed is a key in the driver's words.
func pressed(k desk.Key) string {
	switch {
	case k.Letter != 0:
		return string(k.Letter)
	case k.Shortcut != nil:
		return desk.Modifiers(k.Shortcut.Mod()) + string(k.Shortcut.Key())
	case k.Shift:
		return "Shift+" + string(k.Name)
	}
	return string(k.Name)
}

func TestCommandsThatHaveNothingToWorkOnSaySo(t *testing.T) {
	for _, c := range (&room{}).commandTable() {
		t.Run(c.ID, func(t *testing.T) {
			d := newDesk(t)
			c := d.w.runner.Find(c.ID)
			if c.Enabled() {
				t.Skip("works on an empty window")
			}
			if !d.w.desk.Menu.Items[c.ID].Disabled {
				t.Error("not grey in the menu")
			}
			d.w.runner.Do(c)
			d.ExpectHint("there is nothing to do this with yet").ExpectLibrary()
		})
	}
}

func TestNoTwoCommandsShareAKeyOrAnID(t *testing.T) {
	ids, keys := map[string]bool{}, map[string]string{}
	for _, c := range (&room{}).commandTable() {
		if ids[c.ID] {
			t.Errorf("two commands are called %s", c.ID)
		}
		ids[c.ID] = true
		for _, k := range c.Keys {
			if other, ok := keys[k.String()]; ok {
				t.Errorf("%s calls %s and %s", k, other, c.ID)
			}
			keys[k.String()] = c.ID
		}
	}
}

func TestNoCommandReachesPastADialog(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(3).Press("c").Press("Ctrl+L")
	for _, item := range d.w.desk.Menu.Items {
		item.Action()
	}
	d.ExpectClaims(1).ExpectTitle("City planted").Press("Esc").ExpectFocus("the text")
}

func TestLettersInFieldsAreNoCommands(t *testing.T) {
	var letters strings.Builder
	for _, c := range (&room{}).commandTable() {
		for _, k := range c.Keys {
			if k.Letter != 0 {
				letters.WriteRune(k.Letter)
			}
		}
	}
	d := newDesk(t).Sample().ClickSentence(3).Press("Enter").TypeSource(letters.String()).Save().ExpectClaims(1)
	expect(d, "source", d.claim().Source.Name, letters.String())
	expect(d, "rating", d.claim().Rating, claim.NotRated)
}

func TestTheMenusHoldAllCommands(t *testing.T) {
	d := newDesk(t)
	var menus []string
	n := 0
	for _, m := range d.w.win.MainMenu().Items {
		menus = append(menus, m.Label)
		for _, item := range m.Items {
			if !item.IsSeparator {
				n++
			}
		}
	}
	if n != len(d.w.runner.Commands) || !slices.Equal(menus, []string{
		"File", "Edit", "Claim", "Rating", "Form", "Go",
		"View", "Help",
	}) {
		t.Errorf("%d commands in the menus %q, want %d", n, menus, len(d.w.runner.Commands))
	}
}

// Long menus are read by groups: none stands with more than nine commands in a row, no line stands first, last or
// beside another.
func TestTheMenusAreGrouped(t *testing.T) {
	d := newDesk(t)
	for _, m := range d.w.win.MainMenu().Items {
		run := 0
		for i, item := range m.Items {
			if run++; item.IsSeparator {
				if run == 1 || i == len(m.Items)-1 {
					t.Errorf("%s: a line as item %d sets nothing apart", m.Label, i)
				}
				run = 0
			}
			if run > mostInAGroup && m.Label != "Form" {
				t.Errorf("%s: %q is the %dth of a group", m.Label, item.Label, run)
			}
		}
	}
}

// mostInAGroup is how many commands stand in a menu without a line between them.
const mostInAGroup = 9

func TestTheKeysInAMenuStandBelowEachOtherAndCanBeRead(t *testing.T) {
	d := newDesk(t).Sample()
	var first float32
	for _, c := range d.w.runner.Commands {
		item := d.w.desk.Menu.Items[c.ID]
		if _, drawn := item.Shortcut.(fyne.KeyboardShortcut); drawn {
			t.Errorf("%s: Fyne writes its keys, too faint to be read", c.ID)
		}
		if c.Menu != "File" || len(c.Keys) == 0 {
			continue
		}
		words, found := strings.CutSuffix(item.Label, c.Keys[0].String())
		if !found {
			t.Errorf("%q does not hold its keys", item.Label)
		}
		at := desk.MenuWidth(words+".") - desk.MenuWidth(".")
		if first == 0 {
			first = at
		}
		if at-first > 3 || first-at > 3 {
			t.Errorf("the keys of %q begin at %v, those above at %v", item.Label, at, first)
		}
	}
}
