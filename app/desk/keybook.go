package desk

import (
	"slices"

	"claimlight/app/memory"
)

// Keys are those that the user gave to commands, as codes by the ids of the commands. A command that is not among them
// has its usual ones.
type Keys map[string][]string

// RememberedKeys are those that the library remembers.
func RememberedKeys(m *memory.Memory) Keys {
	keys := Keys{}
	m.Load(memory.Keys, &keys)
	return keys
}

// WithKeys gives the commands of a table the keys that the user gave them. What cannot be read, or no command can have,
// is left out.
func WithKeys(table []Command, keys Keys) {
	for i := range table {
		c := &table[i]
		c.Usual = c.Keys
		codes, changed := keys[c.ID]
		if !changed {
			continue
		}
		c.Keys = nil
		for _, code := range codes {
			if k, is := ParseKey(code); is && (k.Refusal() == "" || slices.ContainsFunc(c.Usual, k.equal)) {
				c.Keys = append(c.Keys, k)
			}
		}
	}
}

// Holder gives the command that has a key.
func (t *Runner) Holder(k Key) (Command, bool) {
	for _, c := range t.Commands {
		if slices.ContainsFunc(c.Keys, k.equal) {
			return c, true
		}
	}
	return Command{}, false
}

// Rebound tells whether a key of the article is one of another command than usually, or of none.
func (t *Runner) Rebound(k Key) bool {
	of := func(keys func(Command) []Key) string {
		for _, c := range t.Commands {
			if slices.ContainsFunc(keys(c), k.equal) {
				return c.ID
			}
		}
		return ""
	}
	return of(func(c Command) []Key { return c.Keys }) != of(func(c Command) []Key { return c.Usual })
}

// give gives a command a key alone, and takes it from the command that has it.
func (keys Keys) give(t *Runner, id string, k Key) {
	if holder, held := t.Holder(k); held && holder.ID != id {
		keys.set(holder, slices.DeleteFunc(slices.Clone(holder.Keys), k.equal))
	}
	keys.set(t.Find(id), []Key{k})
}

// set gives a command keys; its usual ones leave nothing to remember.
func (keys Keys) set(c Command, list []Key) {
	if slices.EqualFunc(list, c.Usual, Key.equal) {
		delete(keys, c.ID)
		return
	}
	keys[c.ID] = []string{}
	for _, k := range list {
		keys[c.ID] = append(keys[c.ID], k.Code())
	}
}

// usual gives a command its usual keys, as far as no other command was given them.
func (keys Keys) usual(t *Runner, id string) {
	c := t.Find(id)
	keys.set(c, slices.DeleteFunc(slices.Clone(c.Usual), func(k Key) bool {
		holder, held := t.Holder(k)
		return held && holder.ID != id
	}))
}

// told gives the words for the usual first key of each command that has another one now, to be said in its place.
func told(table []Command) map[string]string {
	out := map[string]string{}
	for _, c := range table {
		if len(c.Usual) > 0 && len(c.Keys) > 0 && !c.Usual[0].equal(c.Keys[0]) && c.Usual[0].Shortcut != nil {
			out[c.Usual[0].String()] = c.Keys[0].String()
		}
	}
	return out
}
