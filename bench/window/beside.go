package main

import (
	"fmt"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"claimlight/bench/window/turns"
)

// startBesideEmpty times both programs from before they are started to the end of the first frame that shows the
// article.
func (b *bench) startBesideEmpty() {
	var wall, cpu [2][]time.Duration
	for range b.starts {
		for i, program := range []string{b.claimlight, b.empty} {
			w, c := b.start(program, b.short)
			wall[i], cpu[i] = append(wall[i], w), append(cpu[i], c)
		}
	}
	for name, took := range map[string][2][]time.Duration{"start": wall, "start, cpu": cpu} {
		ours, empty := median(took[0]), median(took[1])
		fmt.Printf("%-12s %v, empty window %v; ratio %.2f\n", name, ours.Round(time.Millisecond),
			empty.Round(time.Millisecond), float64(ours)/float64(empty))
	}
}

// start gives the time until the first frame, and the processor time until just after it.
func (b *bench) start(program, library string) (wall, cpu time.Duration) {
	began := time.Now()
	p := b.run(program, library, true)
	defer p.end()
	for deadline := began.Add(time.Minute); time.Now().Before(deadline); time.Sleep(10 * time.Millisecond) {
		all, err := turns.Read(p.log)
		// What was ready when a turn began is painted when the next one does.
		first := slices.IndexFunc(all, func(t turns.Turn) bool { return t.Ready })
		if err == nil && first >= 0 && first+1 < len(all) {
			return all[first+1].At.Sub(began), p.processor()
		}
	}
	log.Fatalf("%s shows nothing", program)
	return 0, 0
}

// restBesideEmpty reads memory and processor time of both programs when they have come to rest, with the long text.
func (b *bench) restBesideEmpty() {
	var memory, idle [2][]float64
	for range b.rounds {
		for i, program := range []string{b.claimlight, b.empty} {
			p := b.run(program, b.long, false)
			time.Sleep(12 * time.Second) // the rest is laid out, what was allocated for the start is given back
			used := p.processor()
			const rest = 10 * time.Second
			time.Sleep(rest)
			idle[i] = append(idle[i], 100*float64(p.processor()-used)/float64(rest))
			memory[i] = append(memory[i], p.resident())
			p.end()
		}
	}
	fmt.Printf("memory       %.0f MB with the long text, empty window %.0f MB; ratio %.2f\n", median(memory[0]),
		median(memory[1]), median(memory[0])/median(memory[1]))
	fmt.Printf("idle         %.1f percent of a processor, empty window %.1f; %.1f points above\n", median(idle[0]),
		median(idle[1]), median(idle[0])-median(idle[1]))
}

// process is a program with a window.
type process struct {
	cmd *exec.Cmd
	log string // of its turns
}

// run starts a program with a home of its own, and has its turns logged if that does not keep it from resting.
func (b *bench) run(program, library string, logged bool) *process {
	home, err := os.MkdirTemp(b.folder, "home")
	check(err)
	p := &process{cmd: exec.Command(program), log: filepath.Join(home, "turns")}
	p.cmd.Env = append(os.Environ(), "HOME="+home, "XDG_CACHE_HOME="+b.folder, "CLAIMLIGHT_LIBRARY="+library)
	if logged {
		p.cmd.Env = append(p.cmd.Env, turns.Variable+"="+p.log)
	}
	check(p.cmd.Start())
	return p
}

func (p *process) end() {
	check(p.cmd.Process.Kill())
	_ = p.cmd.Wait() // it was killed
}

// processor is the processor time that the program has used.
func (p *process) processor() time.Duration {
	stat := p.proc("stat")
	fields := strings.Fields(stat[strings.LastIndexByte(stat, ')')+1:])
	var ticks int64
	for _, f := range fields[11:13] {
		n, err := strconv.ParseInt(f, 10, 64)
		check(err)
		ticks += n
	}
	return time.Duration(ticks) * time.Second / 100
}

// resident is the memory that the program holds, in MB.
func (p *process) resident() float64 {
	_, rest, _ := strings.Cut(p.proc("status"), "VmRSS:")
	kb, err := strconv.ParseFloat(strings.Fields(rest)[0], 64)
	check(err)
	return kb / 1024
}

func (p *process) proc(name string) string {
	data, err := os.ReadFile(filepath.Join("/proc", strconv.Itoa(p.cmd.Process.Pid), name))
	check(err)
	return string(data)
}
