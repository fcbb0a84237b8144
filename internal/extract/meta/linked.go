package meta

import (
	"encoding/json"
	"strings"
)

// linked is what JSON-LD says of the page's article.
type linked struct {
	Headline, Body, Published, Updated, Language, Site, Publisher string
	Authors                                                       []string
	Persons                                                       bool // no author is said to be an organization
	rank                                                          int  // of the kind the values were taken from
}

// kinds ranks the schema.org types that can be the page's own article.
var kinds = map[string]int{
	"newsarticle": 9, "reportagenewsarticle": 9, "analysisnewsarticle": 9, "opinionnewsarticle": 9,
	"backgroundnewsarticle": 9,
	"article":               8, "blogposting": 8, "liveblogposting": 8, "scholarlyarticle": 8, "techarticle": 8,
	"medicalscholarlyarticle": 8,
	"report":                  7, "recipe": 7, "review": 6, "howto": 6, "socialmediaposting": 6,
	"discussionforumposting": 6, "qapage": 4,
	"medicalwebpage": 4,
	"videoobject":    2, "product": 2, "webpage": 1, "itempage": 1, "collectionpage": 1, "aboutpage": 1,
}

// node is one JSON-LD object.
type node map[string]any

// parseLinked reads all JSON-LD scripts of a page, whose canonical address may be empty. What is not JSON is passed
// over, and what is of another article.
func parseLinked(scripts []string, address string) linked {
	var ld linked
	byID := map[string]node{}
	var roots []any
	for _, s := range scripts {
		if v, ok := decode(s); ok {
			roots = append(roots, v)
			index(v, byID, 0)
		}
	}
	isForeign := foreign(roots, address)
	for _, v := range roots {
		visit(v, 0, func(n node) {
			if !isForeign(n) {
				ld.take(n, byID)
			}
		})
	}
	return ld
}

// decode reads JSON that may hold raw line breaks or stand in comments.
func decode(s string) (any, bool) {
	s = strings.TrimSpace(s)
	s = strings.TrimSuffix(strings.TrimPrefix(s, "<!--"), "-->")
	s = strings.TrimSuffix(strings.TrimSpace(s), ";")
	var v any
	if json.Unmarshal([]byte(s), &v) == nil {
		return v, true
	}
	s = strings.Map(func(r rune) rune {
		if r < ' ' {
			return ' '
		}
		return r
	}, s)
	return v, json.Unmarshal([]byte(s), &v) == nil
}

const deepest = 8 // levels of JSON-LD that are looked at

// visit calls f with the objects that may describe the page.
func visit(v any, depth int, f func(node)) {
	if depth > deepest {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			visit(x, depth+1, f)
		}
	case map[string]any:
		f(v)
		for _, key := range []string{"@graph", "mainEntity", "mainEntityOfPage", "liveBlogUpdate"} {
			if key != "liveBlogUpdate" {
				visit(v[key], depth+1, f)
			}
		}
	}
}

// index notes every object with an id, so that a reference to it can be followed.
func index(v any, byID map[string]node, depth int) {
	if depth > deepest {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			index(x, byID, depth+1)
		}
	case map[string]any:
		if id, ok := v["@id"].(string); ok && len(v) > len(byID[id]) {
			byID[id] = v
		}
		for _, x := range v {
			index(x, byID, depth+1)
		}
	}
}

// take keeps what an object says where its kind ranks higher than what was taken before, or fills gaps.
func (ld *linked) take(n node, byID map[string]node) {
	rank := 0
	for _, t := range texts(n["@type"]) {
		t = strings.ToLower(t[strings.LastIndexByte(t, '/')+1:])
		rank = max(rank, kinds[t])
		if t == "website" {
			ld.Site = first(ld.Site, text(n["name"]))
		}
		if strings.HasSuffix(t, "organization") {
			ld.Publisher = first(ld.Publisher, text(n["name"]))
		}
	}
	if rank == 0 {
		return
	}
	was := *ld
	if rank > was.rank {
		*ld = linked{rank: rank, Site: was.Site, Publisher: was.Publisher, Language: was.Language}
	}
	ld.Headline = first(ld.Headline, text(n["headline"]), text(n["name"]))
	ld.Body = longer(ld.Body, flat(plain(n["articleBody"])))
	ld.Published = first(ld.Published, text(n["datePublished"]), text(n["dateCreated"]), text(n["uploadDate"]))
	ld.Updated = first(ld.Updated, text(n["dateModified"]))
	ld.Language = first(ld.Language, text(n["inLanguage"]))
	if len(ld.Authors) == 0 {
		ld.Authors, ld.Persons = people(n["author"], byID), !organized(n["author"], byID)
	}
	if p := people(n["publisher"], byID); len(p) > 0 {
		ld.Publisher = first(p...)
	}
	if rank <= was.rank {
		return
	}
	ld.Headline = first(ld.Headline, was.Headline)
	ld.Body = first(ld.Body, was.Body)
	ld.Published, ld.Updated = first(ld.Published, was.Published), first(ld.Updated, was.Updated)
	if len(ld.Authors) == 0 {
		ld.Authors, ld.Persons = was.Authors, was.Persons
	}
}

func longer(a, b string) string {
	if len(b) > len(a) {
		return b
	}
	return a
}

// text is a value's first text, read as what is meant by it.
func text(v any) string { return tidy(plain(v)) }

// plain is a value's first text as it stands.
func plain(v any) string {
	if t := texts(v); len(t) > 0 {
		return t[0]
	}
	return ""
}

// texts are the texts of a value that may be a list or an object with a value or name.
func texts(v any) []string {
	switch v := v.(type) {
	case string:
		return []string{v}
	case []any:
		var out []string
		for _, x := range v {
			out = append(out, texts(x)...)
		}
		return out
	case map[string]any:
		for _, key := range []string{"@value", "name", "alternateName"} {
			if s, ok := v[key].(string); ok {
				return []string{s}
			}
		}
	}
	return nil
}
