package cli_test

import (
	"encoding/json"
	"strings"
	"testing"
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
	r := given(t, "{\"id\":1,\"text\":\"Good.\"}\nrubbish\n{\"id\":2}\n{\"text\":\"x\"}\n{\"id\":3,\"text\":\"Also good.\"}\n").claimlight("analyze")
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
	long := strings.Repeat("A sentence of five words. ", 100_000)
	out := given(t, `{"id":0,"text":"`+long+`"}`).claimlight("analyze").succeeds()
	if n := strings.Count(out, `"score"`); n != 100_000 {
		t.Errorf("%d sentences", n)
	}
}
