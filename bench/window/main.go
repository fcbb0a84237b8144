// Command window measures Claimlight's real window beside an empty one and beside a plain scroller, on one screen and
// in one run: make bench builds the programs and runs it. Each case is a fresh process, cases are interleaved, medians
// count.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"os"
)

func main() {
	log.SetFlags(0)
	claimlight := flag.String("claimlight", "build/claimlight", "the program")
	empty := flag.String("empty", "build/bench-empty", "the empty window")
	starts := flag.Int("starts", 15, "how often each program is started; 0 for none")
	rounds := flag.Int("rounds", 3, "how often frames are counted in each way; 0 for the starts alone")
	flag.Parse()
	switch flag.Arg(0) {
	case "frames":
		tell(frames(flag.Arg(1), flag.Arg(2)))
	case "hands":
		tell(hands())
	case "":
		measure(&bench{claimlight: *claimlight, empty: *empty, starts: *starts, rounds: *rounds})
	default:
		log.Fatalf("there is no case %q", flag.Arg(0))
	}
}

// tell hands what a case has measured to the process that asked for it.
func tell(result map[string]float64) {
	if err := json.NewEncoder(os.Stdout).Encode(result); err != nil {
		log.Fatal(err)
	}
}

// measure prints all figures.
func measure(b *bench) {
	b.open()
	defer b.close()
	if b.starts > 0 {
		b.startBesideEmpty()
	}
	if b.rounds == 0 {
		return // the starts alone
	}
	b.framesBesideLines()
	b.handsAlone()
	b.restBesideEmpty()
	fmt.Println("Bars: frames at least 0.9; start and memory at most 1.5; idle processor at most one point above.")
}
