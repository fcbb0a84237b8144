package foreign

import (
	"fmt"
	"slices"
	"strings"

	"claimlight/internal/claim"
	"claimlight/internal/record"
)

// joiner puts rows of one passage together: tools write a row for each tag of it, or for each property.
type joiner struct {
	rows []Row
	at   map[string]int // by what tells passages apart
}

// add joins the row to the one before it that is about the same passage, unless they contradict each other. Then they
// are two claims.
func (j *joiner) add(line int, r record.Record, key string) {
	for n := 2; ; n++ {
		i, there := j.at[key]
		if there && join(&j.rows[i].Record, r) {
			return
		}
		if !there {
			break
		}
		key = fmt.Sprintf("%s\n%d", key, n)
	}
	j.at[key] = len(j.rows)
	r.Claim.ID = identity("claim", key)
	j.rows = append(j.rows, Row{line, r})
}

// join adds to a record what a further row says of the same passage. It changes nothing and tells false where they
// contradict each other.
func join(to *record.Record, r record.Record) bool {
	c, more := &to.Claim, r.Claim
	pairs := [][2]string{
		{c.Quote, more.Quote},
		{c.Wording, more.Wording},
		{c.Source.Name, more.Source.Name},
		{string(c.Source.Kind), string(more.Source.Kind)},
		{c.Source.Via, more.Source.Via},
		{c.SaidAt, more.SaidAt},
		{string(c.Status), string(more.Status)},
		{string(c.Rating), string(more.Rating)},
		{c.Conclusion, more.Conclusion},
		{c.ReviewURL, more.ReviewURL},
		{c.Annotator, more.Annotator},
		{figures(c.Figures), figures(more.Figures)},
	}
	for _, p := range pairs {
		if p[0] != p[1] {
			return false
		}
	}
	for _, tag := range more.Tags {
		if !slices.Contains(c.Tags, tag) {
			c.Tags = append(c.Tags, tag)
		}
	}
	for _, e := range more.Evidence {
		if !slices.ContainsFunc(c.Evidence, e.Same) {
			c.Evidence = append(c.Evidence, e)
		}
	}
	if more.Notes != "" && !slices.Contains(splitLines(c.Notes), more.Notes) {
		c.Notes = joinLines(c.Notes, more.Notes)
	}
	joinFields(c, more.Fields)
	return true
}

// joinFields puts different values of one own field beside each other.
func joinFields(c *claim.Claim, more map[string]string) {
	for name, value := range more {
		switch had := c.Fields[name]; {
		case c.Fields == nil:
			c.Fields = map[string]string{name: value}
		case had == "":
			c.Fields[name] = value
		case !slices.Contains(items(had), value) && had != value:
			c.Fields[name] = had + "; " + value
		}
	}
}

func figures(all []claim.Figure) string {
	if len(all) == 0 {
		return ""
	}
	return all[0].Text + "\n" + all[0].Unit + "\n" + all[0].Value.Decimal.String()
}

func splitLines(s string) []string { return append(strings.Split(s, "\n"), s) }
