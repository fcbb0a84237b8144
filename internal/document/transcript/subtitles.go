package transcript

import (
	"context"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
	"sync"

	"claimlight/internal/extract"
	"claimlight/internal/words"

	"github.com/asticode/go-astisub"
)

// ErrDamaged says that a file of subtitles cannot be read; what goes with it names the line.
var ErrDamaged error = damaged{}

type damaged struct{}

func (damaged) Error() string { return "damaged subtitles" }

// UserMessage tells a person what happened and what to do.
func (damaged) UserMessage() string { return words.DocumentDamagedSubtitles.String() }

// Subtitles reads SubRip and WebVTT.
type Subtitles struct{}

// Read gives what is said in a file of subtitles. Its times and styles are no text. The error is ErrDamaged.
func (Subtitles) Read(_ context.Context, content string) (extract.Result, error) {
	content = strings.TrimLeft(content, "\ufeff\n ")
	title, read := "", astisub.ReadFromSRT
	if head, ok := strings.CutPrefix(content, "WEBVTT"); ok {
		read = astisub.ReadFromWebVTT
		line, _, _ := strings.Cut(head, "\n")
		title = strings.TrimLeft(line, " -–\t")
	}
	s, err := parsed(read, content)
	if err != nil {
		return extract.Result{}, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	r := result(title, joined(cuesOf(s, rolls().MatchString(content))))
	if len(r.Blocks) > extract.MaxBlocks {
		return extract.Result{}, extract.ErrTooMany
	}
	return r, nil
}

// parsed calls a reader of astisub, which panics over some damaged files.
func parsed(read func(io.Reader) (*astisub.Subtitles, error), content string) (s *astisub.Subtitles, err error) {
	defer func() {
		if what := recover(); what != nil {
			err = fmt.Errorf("read subtitles: %v", what)
		}
	}()
	return read(strings.NewReader(content))
}

// rolls are the times within a line of captions that a machine wrote: they roll, each cue beginning with what the one
// before ended with.
var rolls = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`<\d{2}:\d{2}(:\d{2})?\.\d{3}>`)
})

// cuesOf gives a cue for each line, since others may speak in each.
func cuesOf(s *astisub.Subtitles, rolling bool) []cue {
	var out []cue
	var before []string // the lines of the cue before
	for _, item := range s.Items {
		lines := make([]string, 0, len(item.Lines))
		for i, l := range item.Lines {
			text := strings.TrimSpace(l.String())
			lines = append(lines, text)
			if rolling && i < len(item.Lines)-1 && slices.Contains(before, text) || rolling &&
				slices.Equal(before, []string{text}) {
				continue
			}
			words, other := spoken(text)
			out = append(out, cue{item.StartAt, item.EndAt, tidy(l.VoiceName), words, other})
		}
		before = lines
	}
	return out
}
