package meta

import (
	"slices"
	"strings"

	"claimlight/internal/extract/dom"
)

// newsRank is the rank of JSON-LD that speaks of a piece of news: publishers write it for those who read machines, and
// name in it all who wrote the piece, and nobody else.
const newsRank = 9

// settled gives the byline of a page where one of its candidates is the likeliest, or none is likely enough. What a
// publisher says of a piece of news in JSON-LD is truer than likelihoods, unless the page shows that others wrote it,
// or more.
func (e *evidence) settled(all []Candidate, likely Candidate) Candidate {
	out := e.settledAmong(all, likely)
	if e.namesPublisher(out.Value) {
		if signed := e.signature(); signed.Value != "" {
			return signed
		}
	}
	return out
}

// settledAmong is settled by the candidates alone.
func (e *evidence) settledAmong(all []Candidate, likely Candidate) Candidate {
	linked := e.linkedByline(all)
	if holds(linked.Value, likely.Value) {
		likely = linked // all of whom one was found
	}
	switch {
	case (linked.Value == "" || e.linked.rank < newsRank) && likely.Value == "":
		return e.caseless(all)
	case linked.Value == "" || e.linked.rank < newsRank || likely.Value != "" && e.isPublisher(linked.Value):
		return likely
	}
	if more := e.shownWithMore(all, linked); more.Value != "" {
		return more
	}
	line := e.lineOfAuthors(all, e.namesInFull)
	if line.Value != "" && overlap(line.Value, linked.Value) == 0 && !e.showsName(linked.Value) {
		return line
	}
	return linked
}

// isPublisher tells whether JSON-LD names an organization as the author, or who publishes the page.
func (e *evidence) isPublisher(name string) bool {
	return !e.linked.Persons || strings.EqualFold(name, e.site) || strings.EqualFold(name, e.linked.Publisher)
}

// shownWithMore is the candidate with all of somebody's names and more, where the page shows these names first.
func (e *evidence) shownWithMore(all []Candidate, some Candidate) Candidate {
	first := Candidate{at: -1}
	for _, c := range all {
		says := c.kind == authorKind || c.kind == relKind || c.kind == byKind
		if !says || !holds(c.Value, some.Value) || !inFull(c.Value) {
			continue
		}
		if first.at < 0 || c.at < first.at || c.at == first.at && len(c.Value) > len(first.Value) {
			first = c
		}
	}
	if holds(some.Value, first.Value) {
		return Candidate{at: -1}
	}
	return first
}

// linkedByline is the candidate of JSON-LD.
func (e *evidence) linkedByline(all []Candidate) Candidate {
	if i := slices.IndexFunc(all, func(c Candidate) bool { return c.kind == linkedKind }); i >= 0 {
		return all[i]
	}
	return Candidate{at: -1}
}

// caseless is the candidate in a script without capitals that the page shows below its title, or else that its head
// names. The forest was fitted to too few of them to judge these.
func (e *evidence) caseless(all []Candidate) Candidate {
	if line := e.lineOfAuthors(all, e.namesCaseless); line.Value != "" {
		return line
	}
	for _, c := range all {
		if (c.kind == linkedKind || c.kind == plainKind) && allCaseless(c.Value) && isCaseless(e.title) {
			return c
		}
	}
	return Candidate{at: -1}
}

// lineNear is how many segments below the title the line of the authors stands.
const lineNear = 6

// lineOfAuthors is the candidate of a line below the title that is right. Names in elements of their own are truer than
// the whole line.
func (e *evidence) lineOfAuthors(all []Candidate, right func(Candidate) bool) Candidate {
	out := Candidate{at: -1}
	for _, c := range all {
		if e.titleAt < 0 || c.at <= e.titleAt || c.at > e.titleAt+lineNear || !right(c) {
			continue
		}
		several := c.mark == elementMark && strings.Contains(c.Value, "; ")
		if out.at < 0 || several || c.at == out.at && holds(c.Value, out.Value) {
			out = c
		}
	}
	return out
}

// namesInFull tells whether a line that is marked as the authors' gives nothing but full names.
func (e *evidence) namesInFull(c Candidate) bool {
	return (c.kind == byKind || c.kind == authorKind) && e.near(c.at, dom.Author) && inFull(c.Value)
}

// namesCaseless tells whether a line that is marked as the authors', or says so, gives nothing but names in a script
// without capitals.
func (e *evidence) namesCaseless(c Candidate) bool {
	says := c.kind == byKind || c.kind == midKind || c.kind == authorKind && e.near(c.at, dom.Author)
	return says && allCaseless(c.Value)
}

// allCaseless tells whether a byline gives nothing but names in a script without capitals.
func allCaseless(value string) bool {
	other := func(name string) bool { return !looksCaseless(name) }
	return !slices.ContainsFunc(strings.Split(value, "; "), other)
}

// inFull tells whether a byline gives nothing but full names.
func inFull(value string) bool {
	other := func(name string) bool { return !looksLikeName(name) || isRole(name) }
	return !slices.ContainsFunc(strings.Split(value, "; "), other)
}

// showsName tells whether the page shows all names, or the first of them, anywhere.
func (e *evidence) showsName(value string) bool {
	first, _, _ := strings.Cut(value, "; ")
	first = strings.ToLower(first)
	for i := range e.page.Segments {
		if s := &e.page.Segments[i]; len(s.Text) < 300 && strings.Contains(strings.ToLower(s.Text), first) {
			return true
		}
	}
	return false
}

// holds tells whether a byline has all names of another, in any order.
func holds(all, some string) bool {
	if some == "" {
		return false
	}
	have := strings.Split(strings.ToLower(all), "; ")
	missing := func(name string) bool { return !slices.Contains(have, name) }
	return !slices.ContainsFunc(strings.Split(strings.ToLower(some), "; "), missing)
}

// sameNames tells whether two bylines name the same people, in any order.
func sameNames(a, b string) bool { return holds(a, b) && holds(b, a) }
