package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"claimlight/internal/export"
	"claimlight/internal/record"
	"claimlight/internal/render"
	"claimlight/internal/scheme"
	"claimlight/internal/words"
)

// NewMarkdown writes the same report as CommonMark, without charts. It is written when it is closed.
func NewMarkdown(w io.Writer, scale scheme.Scale) export.Encoder {
	return &markdownReport{collector: newCollector(scale), w: w}
}

type markdownReport struct {
	*collector
	w io.Writer
}

// Encode takes one claim.
func (m *markdownReport) Encode(r record.Record) error {
	m.add(r)
	return nil
}

// Close writes the report.
func (m *markdownReport) Close() error {
	out := bufio.NewWriter(m.w)
	r := m.finish()
	fmt.Fprintln(out, words.ReportClaims(r.Claims).String())
	for _, b := range r.Ratings {
		fmt.Fprintf(out, "\n- %s: %d", escape(b.Label), b.Count)
	}
	fmt.Fprintln(out)
	for _, a := range r.Articles {
		writeArticle(out, a)
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("write report: %w", err)
	}
	return nil
}

func writeArticle(out io.Writer, a *checkedArticle) {
	fmt.Fprintf(out, "\n## %s\n", escape(a.Title))
	var facts []string
	for _, fact := range []string{a.Byline, a.Site, a.Published} {
		if fact != "" {
			facts = append(facts, escape(fact))
		}
	}
	if a.Link != "" {
		facts = append(facts, "<"+a.Link+">")
	} else if a.File != "" {
		facts = append(facts, escape(a.File))
	}
	if a.Archive != "" {
		facts = append(facts, "["+words.ReportArchivedCopy.String()+"](<"+a.Archive+">)")
	}
	if len(facts) > 0 {
		fmt.Fprintf(out, "\n%s\n", strings.Join(facts, " · "))
	}
	for _, block := range a.Blocks {
		fmt.Fprint(out, "\n")
		for _, p := range block {
			fmt.Fprint(out, inline(p.Text))
			for _, end := range p.Ends {
				fmt.Fprintf(out, "**\\[%d\\]**", end.Number)
			}
		}
		fmt.Fprint(out, "\n")
	}
	for _, c := range a.Claims {
		writeCard(out, c)
	}
	if a.PageSHA != "" {
		fmt.Fprintf(out, "\n%s\n", words.ReportPageSaved(a.Obtained, a.PageSHA))
	}
}

func writeCard(out io.Writer, c card) {
	label := c.Label
	if c.Progress != "" {
		label += ", " + c.Progress
	}
	fmt.Fprintf(out, "\n### %d. %s\n\n> %s\n", c.Number, escape(label), strings.ReplaceAll(escape(c.Quote), "\n", "\n> "))
	line := func(name, value string) {
		if value != "" {
			fmt.Fprintf(out, "\n- %s: %s", name, strings.ReplaceAll(value, "\n", "\n  "))
		}
	}
	line(words.ReportPlace.String(), c.Where)
	line(words.ReportClaim.String(), escape(c.Wording))
	line(words.ReportSource.String(), escape(c.Attributed))
	line(words.ReportSaid.String(), escape(c.SaidAt))
	for _, f := range c.Figures {
		line(words.ReportFigure.String(), escape(f))
	}
	line(words.ReportConclusion.String(), escape(c.Conclusion))
	for _, e := range c.Evidence {
		shown := escape(e.Title)
		if e.Link != "" {
			shown = fmt.Sprintf("[%s](<%s>)", shown, e.Link)
		}
		for _, more := range []string{e.Stance, e.Note} {
			if more != "" {
				shown += ", " + escape(more)
			}
		}
		if e.Archive != "" {
			shown += fmt.Sprintf(" ([%s](<%s>))", words.ReportArchived, e.Archive)
		}
		if e.Seen != "" {
			shown = words.ReportSeen(shown, escape(e.Seen)).String()
		}
		for _, f := range e.Files {
			shown += "\n- " + escape(words.ReportAttached(f.Name, f.Size).String()) + ", SHA-256 `" + f.SHA256 + "`"
		}
		line(words.ReportEvidence.String(), shown)
	}
	if c.Review != "" {
		line(words.ReportPublished.String(), "<"+c.Review+">")
	}
	fmt.Fprint(out, "\n")
}

// escape takes the meaning from the marks of Markdown, line by line.
func escape(s string) string {
	lines := strings.Split(s, "\n")
	for i, l := range lines {
		lines[i] = render.EscapeMarkdown(strings.TrimSpace(l))
	}
	return strings.Join(lines, "\n")
}

// inline is a part of a line, whose spaces count.
func inline(s string) string {
	trimmed := strings.TrimSpace(s)
	if trimmed == "" {
		return s
	}
	before, after, _ := strings.Cut(s, trimmed)
	return before + escape(trimmed) + after
}
