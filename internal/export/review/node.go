package review

import (
	"encoding/json"
	"strings"
)

// node is an object of JSON-LD. The web writes one value or a list of them, a text or an object with a name, wherever
// it likes.
type node map[string]any

// nodes gives the objects under a key.
func (n node) nodes(key string) []node {
	var out []node
	for _, v := range listed(n[key]) {
		if object, ok := v.(map[string]any); ok {
			out = append(out, object)
		}
	}
	return out
}

// child gives the first object under a key, an empty one where there is none.
func (n node) child(key string) node {
	if all := n.nodes(key); len(all) > 0 {
		return all[0]
	}
	return node{}
}

// texts gives the texts and numbers under a key, as they are written.
func (n node) texts(key string) []string {
	var out []string
	for _, v := range listed(n[key]) {
		if s := text(v); s != "" {
			out = append(out, s)
		}
	}
	return out
}

// text gives the first text under the first key that has one.
func (n node) text(keys ...string) string {
	for _, key := range keys {
		if all := n.texts(key); len(all) > 0 {
			return all[0]
		}
	}
	return ""
}

// address gives where a thing under a key lies: a text, or an object with an address.
func (n node) address(key string) string {
	if s := n.text(key); s != "" {
		return s
	}
	return n.child(key).text("url", "@id", "contentUrl", "sameAs")
}

// is tells whether the node has a type, with or without the vocabulary's address before it.
func (n node) is(name string) bool {
	for _, t := range n.texts("@type") {
		if t = t[strings.LastIndexAny(t, "/:")+1:]; t == name {
			return true
		}
	}
	return false
}

func listed(v any) []any {
	if list, ok := v.([]any); ok {
		return list
	}
	return []any{v}
}

func text(v any) string {
	switch v := v.(type) {
	case string:
		return strings.TrimSpace(v)
	case json.Number:
		return v.String()
	case map[string]any: // {"@value": "…", "@language": "en"}
		if s, ok := v["@value"].(string); ok {
			return strings.TrimSpace(s)
		}
	}
	return ""
}
