package meta

import (
	"slices"
	"strings"
)

// people gives the names of an author or publisher: text, an object, a reference, or a list of these.
func people(v any, byID map[string]node) []string {
	return peopleIn(v, byID, 0)
}

func peopleIn(v any, byID map[string]node, depth int) []string {
	if depth > deepest {
		return nil
	}
	switch v := v.(type) {
	case string:
		if s := tidy(v); s != "" {
			return []string{s}
		}
	case []any:
		var out []string
		for _, x := range v {
			out = append(out, peopleIn(x, byID, depth+1)...)
		}
		return out
	case map[string]any:
		if names := fullNames(v); len(names) > 0 {
			return names
		}
		if list, ok := v["@list"]; ok {
			return peopleIn(list, byID, depth+1)
		}
		if id, ok := v["@id"].(string); ok && len(byID[id]) > len(v) {
			return peopleIn(map[string]any(byID[id]), byID, depth+1)
		}
	}
	return nil
}

// fullNames are the names of one object, or of several that share it: a name, else what it is made of.
func fullNames(v node) []string {
	var out []string
	for _, name := range texts(v["name"]) {
		if name = tidy(unlisted(name)); name != "" {
			out = append(out, name)
		}
	}
	if len(out) == 0 {
		whole := text(v["givenName"]) + " " + text(v["additionalName"]) + " " + text(v["familyName"])
		if name := first(whole, text(v["alternateName"])); name != "" {
			return []string{name}
		}
	}
	return out
}

// unlisted reads a list that was written as a text: ["Ada Miller"].
func unlisted(s string) string {
	if rest, ok := strings.CutPrefix(s, `["`); ok && strings.HasSuffix(rest, `"]`) {
		return strings.ReplaceAll(strings.TrimSuffix(rest, `"]`), `","`, "; ")
	}
	return s
}

// organized tells whether one of the people is said to be an organization.
func organized(v any, byID map[string]node) bool {
	switch v := v.(type) {
	case []any:
		return slices.ContainsFunc(v, func(x any) bool { return organized(x, byID) })
	case map[string]any:
		if id, ok := v["@id"].(string); ok && len(byID[id]) > len(v) {
			v = byID[id]
		}
		kinds := texts(v["@type"])
		other := func(kind string) bool { return !strings.HasSuffix(kind, "Organization") }
		return len(kinds) > 0 && !slices.ContainsFunc(kinds, other)
	}
	return false
}
