package thread

import "context"

// Newest does work of one kind beside the window, one piece at a time, and always ends with the piece that was asked
// for last: one that runs is told to end as soon as another one is asked for, and what it found is dropped. So quick
// changes make no crowd of work, and what an older one finds never takes the place of what a newer one found.
type Newest struct {
	wanted func(ctx context.Context) (show func()) // the piece that was asked for last; nil when it has begun
	cancel context.CancelFunc                      // ends the one that runs; nil when none does
}

// Ask asks for a piece of work, which goes beside the window and ends with ctx. What it gives is called on the main
// goroutine, unless another piece was asked for before.
func (n *Newest) Ask(ctx context.Context, beside func(func()), work func(ctx context.Context) (show func())) {
	if n.wanted = work; n.cancel != nil {
		n.cancel()
		return
	}
	n.next(ctx, beside)
}

// Drop lets what runs or waits go.
func (n *Newest) Drop() {
	if n.wanted = nil; n.cancel != nil {
		n.cancel()
	}
}

// Runs tells whether a piece of work is under way.
func (n *Newest) Runs() bool { return n.cancel != nil }

func (n *Newest) next(all context.Context, beside func(func())) {
	work := n.wanted
	if work == nil || n.cancel != nil {
		return
	}
	ctx, cancel := context.WithCancel(all)
	n.wanted, n.cancel = nil, cancel
	beside(func() {
		show := work(ctx)
		Do(func() {
			overtaken := ctx.Err() != nil
			cancel()
			n.cancel = nil
			if !overtaken {
				show()
			}
			n.next(all, beside)
		})
	})
}
