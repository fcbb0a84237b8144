package main

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"slices"

	"claimlight/internal/anchor"
	"claimlight/internal/article"
	"claimlight/internal/claim"
	"claimlight/storage"
)

// bench is one run: the programs, and a folder for their libraries.
type bench struct {
	claimlight, empty string
	starts, rounds    int
	folder            string
	short, long       string // libraries in which an article was in view
}

// open makes the two libraries.
func (b *bench) open() {
	var err error
	if b.folder, err = os.MkdirTemp("", "claimlight-bench"); err != nil {
		log.Fatal(err)
	}
	b.short, b.long = filepath.Join(b.folder, "short.claimlight"), filepath.Join(b.folder, "long.claimlight")
	b.fill(b.short, sample(500), 5)
	b.fill(b.long, sample(words), claims)
}

func (b *bench) close() { _ = os.RemoveAll(b.folder) } // what is left is in the system's own folder for such things

// fill makes a library with one article, which is shown when the window opens.
func (b *bench) fill(path string, v article.Version, n int) {
	ctx := context.Background()
	library, err := storage.Open(ctx, storage.Params{Path: path, Origin: storage.Import})
	check(err)
	a, err := library.Articles.Add(ctx, article.Article{Metadata: article.Metadata{Title: v.Blocks[0].Text}}, v,
		article.Snapshot{Bytes: []byte(v.Text()), MediaType: "text/plain"})
	check(err)
	full := v.Text()
	for _, s := range sentences(v, n) {
		c := claim.Claim{ArticleID: a.ID, Selector: anchor.Select(full, s), Status: claim.Unchecked}
		_, err := library.Claims.Tag(ctx, c, claim.Anchor{VersionID: a.Current, Span: s, State: claim.Exact, Score: 1})
		check(err)
	}
	check(library.Settings.SetState(ctx, "window.article", a.ID))
	check(library.Close())
}

// framesBesideLines counts frames of the article view and of the plain scroller.
func (b *bench) framesBesideLines() {
	rate, cost := map[string][]float64{}, map[string][]float64{}
	for range b.rounds {
		for _, c := range [][2]string{{"lines", "scroll"}, {"view", "scroll"}, {"view", "drag"}} {
			r := b.ask("frames", c[0], c[1])
			rate[c[0]+" "+c[1]] = append(rate[c[0]+" "+c[1]], r["frames"])
			cost[c[0]+" "+c[1]] = append(cost[c[0]+" "+c[1]], r["cpu"])
		}
	}
	for _, c := range []string{"view scroll", "view drag"} {
		fmt.Printf("%-12s %4.1f frames a second, %4.1f ms of processor each; plain lines %4.1f, %4.1f ms; ratio of frames "+
			"%.2f\n", c,
			median(rate[c]), median(cost[c]), median(rate["lines scroll"]), median(cost["lines scroll"]),
			median(rate[c])/median(rate["lines scroll"]))
	}
}

// handsAlone prints how long events take until they are painted.
func (b *bench) handsAlone() {
	all := map[string][]float64{}
	for range b.rounds + 2 {
		for name, ms := range b.ask("hands") {
			all[name] = append(all[name], ms)
		}
	}
	for _, name := range []string{"text", "marks", "tag", "resize"} {
		fmt.Printf("%-12s %5.1f ms from the event until it is painted, %5.1f ms of processor\n", name, median(all[name]),
			median(all[name+" cpu"]))
	}
}

// ask runs a case in a fresh process.
func (b *bench) ask(arguments ...string) map[string]float64 {
	cmd := exec.Command(os.Args[0], arguments...)
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	check(err)
	result := map[string]float64{}
	check(json.Unmarshal(out, &result))
	return result
}

func median[T cmp.Ordered](all []T) T {
	slices.Sort(all)
	return all[len(all)/2]
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
