package cli_test

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"strings"
	"testing"

	"claimlight/internal/cli"
	"claimlight/internal/effort"
)

func TestAnalyzeKeepsOrderAndCountsCodePoints(t *testing.T) {
	lines := `{"id":"б","text":"Перше речення 👍. Друге."}
{"id":7,"text":"One.\nTwo three.","doc":"d","n":3,"lang":"en"}

{"id":"empty","text":""}`
	want := []string{
		"б: 0–16 Перше речення 👍. | 17–23 Друге.",
		"7: 0–4 One. | 5–15 Two three.",
		"empty:",
	}
	out := strings.TrimSpace(given(t, lines).claimlight("analyze").succeeds())
	for i, line := range strings.Split(out, "\n") {
		var got struct {
			ID        any
			Sentences []struct {
				Text       string
				Start, End int
				Score      *float64
				Reasons    []string
				Figures    []any
				Source     any
			}
		}
		if err := json.Unmarshal([]byte(line), &got); err != nil {
			t.Fatal(err)
		}
		var parts []string
		for _, s := range got.Sentences {
			parts = append(parts, sprint(" ", s.Start, "–", s.End, " ", s.Text))
			if s.Score == nil || *s.Score < 0 || *s.Score > 1 || s.Reasons == nil || s.Figures == nil {
				t.Errorf("%s", line)
			}
		}
		if shown := sprint(got.ID, ":") + strings.Join(parts, " |"); shown != want[i] {
			t.Errorf("line %d: %q, want %q", i+1, shown, want[i])
		}
	}
	if n := strings.Count(out, "\n") + 1; n != len(want) {
		t.Errorf("%d lines, want %d", n, len(want))
	}
}

func TestAnalyzeNamesTheBadLineAndDoesTheOthers(t *testing.T) {
	r := given(t, "{\"id\":1,\"text\":\"Good.\"}\nrubbish\n{\"id\":2}\n{\"text\":\"x\"}\n{\"id\":3,\"text\":\"Also "+
		"good.\"}\n").claimlight("analyze")
	if r.code != 1 || strings.Count(r.out, "\n") != 2 {
		t.Errorf("exit %d, results %q", r.code, r.out)
	}
	for _, why := range []string{"line 2: ", `line 3: it has no "text"`, `line 4: it has no "id"`} {
		if !strings.Contains(r.err, why) {
			t.Errorf("message %q does not say %q", r.err, why)
		}
	}
}

func TestAnalyzeOfNothingIsNothing(t *testing.T) {
	if out := given(t, "").claimlight("analyze").succeeds(); out != "" {
		t.Errorf("%q", out)
	}
}

func TestAnalyzeTakesLongLines(t *testing.T) {
	effort.Long(t)
	long := strings.Repeat("A sentence of five words. ", 20_000)
	out := given(t, `{"id":0,"text":"`+long+`"}`).claimlight("analyze").succeeds()
	if n := strings.Count(out, `"score"`); n != 20_000 {
		t.Errorf("%d sentences", n)
	}
}

func TestAnalyzeFindsFiguresAndSources(t *testing.T) {
	in := `{"id":"a","text":"Spending grew by 1.4%, the ministry said.","lang":"en"}`
	var got struct {
		Sentences []struct {
			Source  *struct{ Text, Kind, Manner, Via string }
			Figures []struct {
				Text, Unit, Qualifier string
				Value, Value2         json.Number
				Start, End            int
			}
		}
	}
	out := given(t, in).claimlight("analyze").succeeds()
	if err := json.Unmarshal([]byte(out), &got); err != nil {
		t.Fatal(err)
	}
	s := got.Sentences[0]
	if s.Source == nil || !strings.Contains(s.Source.Text, "ministry") || s.Source.Kind == "" || s.Source.Manner == "" {
		t.Errorf("source in %s", out)
	}
	if len(s.Figures) != 1 || s.Figures[0].Value != "1.4" || s.Figures[0].Value2 != "" || s.Figures[0].Unit != "percent" ||
		s.Figures[0].Start != 17 {
		t.Errorf("figure in %s", out)
	}
}

func TestAnalyzeStopsWhenTheReaderIsGone(t *testing.T) {
	var noise bytes.Buffer
	many := strings.Repeat("{\"id\":1,\"text\":\"One. Two. Three.\"}\n", 1000)
	code := cli.Run(context.Background(), []string{"analyze"}, cli.Params{
		Stdin:  strings.NewReader(many),
		Stdout: closedPipe{}, Stderr: &noise,
	})
	if code != 1 || !strings.Contains(noise.String(), "pipe") {
		t.Errorf("exit %d: %s", code, noise.String())
	}
}

type closedPipe struct{}

func (closedPipe) Write([]byte) (int, error) { return 0, io.ErrClosedPipe }
