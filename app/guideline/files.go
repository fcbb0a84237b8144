package guideline

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"

	"claimlight/app/voice"
	"claimlight/internal/article"
	"claimlight/internal/files"
	"claimlight/internal/words"
	"claimlight/storage"
)

func most() string { return strconv.Itoa(storage.MostGuideline / 1000) }

// Start writes a template with the ratings of the scale, and shows the editor.
func (g *Guide) Start() {
	if g.Text() == "" {
		g.put("", g.template())
		g.shown()
	}
	g.Edit()
}

// template is what a guideline begins with: each rating as a heading, with what it means to be filled in.
func (g *Guide) template() string {
	out := "# " + words.GuidelineTitle.String() + "\n\n" + words.GuidelineIntro.String() + "\n\n" +
		"## " + words.GuidelineRatings.String() + "\n\n"
	for _, step := range g.Session.Scheme().Scale.Offered() {
		out += "### " + step.Label + "\n\n" + words.GuidelineFillIn.String() + "\n\n"
	}
	return out + "## " + words.GuidelineSources.String() + "\n\n- " + words.GuidelineSourcesFirst.String() + "\n- " +
		words.GuidelineSourcesSecond.String() + "\n\n## " + words.GuidelineBefore.String() + "\n\n1. " +
		words.GuidelineBeforeFirst.String() + "\n2. " + words.GuidelineBeforeSecond.String() + "\n"
}

// Import takes the guideline from a file of Markdown, as one action.
func (g *Guide) Import() {
	g.Flush()
	g.Ask.File(words.GuidelineImport.String(), []string{".md", ".markdown", ".txt"}, g.Take)
}

// Take reads the guideline from a file.
func (g *Guide) Take(path string) {
	text, err := read(path)
	if g.Voice.Fail(err) {
		return
	}
	g.put("", text)
	g.shown()
	g.Voice.Tell(words.GuidelineImported(filepath.Base(path)).String())
}

// read reads a text no longer than a guideline can be.
func read(path string) (string, error) {
	f, err := files.Open(path)
	if err != nil {
		return "", fmt.Errorf("open guideline: %w", err)
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, storage.MostGuideline+1))
	if err == nil && len(data) > storage.MostGuideline {
		err = storage.ErrGuidelineTooLong
	}
	if err != nil {
		return "", fmt.Errorf("read guideline: %w", err)
	}
	return article.CleanField(string(data)), nil
}

// Export writes the guideline to a file of Markdown in a folder that is asked for. No file is overwritten.
func (g *Guide) Export() {
	if g.Flush(); g.Text() == "" {
		g.Voice.Tell(words.GuidelineNothing.String())
		return
	}
	g.Ask.AnyFolder(words.GuidelineExport.String(), func(folder string) {
		path, err := write(folder, g.Text())
		if !g.Voice.Fail(err) {
			g.Voice.Done(words.GuidelineExported(path).String(), voice.NoAction)
		}
	})
}

// write writes a text under the first name that is free.
func write(folder, text string) (string, error) {
	name := words.GuidelineFile.String()
	for n := 1; ; n++ {
		path := filepath.Join(folder, name+".md")
		if n > 1 {
			path = filepath.Join(folder, name+" "+strconv.Itoa(n)+".md")
		}
		f, err := files.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
		if errors.Is(err, fs.ErrExist) && n < 1000 {
			continue
		}
		if err != nil {
			return "", fmt.Errorf("write guideline: %w", err)
		}
		_, err = f.WriteString(text)
		if err = errors.Join(err, f.Sync(), f.Close()); err != nil {
			return "", fmt.Errorf("write guideline: %w", err)
		}
		return path, nil
	}
}
