// Package alone is the frame of a program that links one extractor and nothing else, so that its memory can be told
// from that of a process in which others live too.
package alone

import (
	"bufio"
	"fmt"
	"io"
	"log"
	"os"
	"strings"
)

// Run cleans the page on standard input and prints the process's peak of resident memory in KiB, as Linux counts it.
func Run(clean func(page string) error) {
	page, err := io.ReadAll(os.Stdin)
	if err != nil {
		log.Fatal(err)
	}
	_ = clean(string(page)) // a page that an extractor refuses is measured all the same
	peak, err := peakKiB()
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(peak)
}

func peakKiB() (n int, err error) {
	f, err := os.Open("/proc/self/status")
	if err != nil {
		return 0, fmt.Errorf("read own memory: %w", err)
	}
	defer f.Close()
	for s := bufio.NewScanner(f); s.Scan(); {
		if rest, ok := strings.CutPrefix(s.Text(), "VmHWM:"); ok {
			_, err = fmt.Sscan(rest, &n)
			return n, err
		}
	}
	return 0, fmt.Errorf("read own memory: no VmHWM")
}
