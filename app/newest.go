package app

import "context"

// newest does work of one kind beside the window, one piece at a time, and always ends with the piece that was asked for last: one that
// runs is told to end as soon as another one is asked for, and what it found is dropped. So quick changes make no crowd of work, and
// what an older one finds never takes the place of what a newer one found.
type newest struct {
	wanted func(ctx context.Context) (show func()) // the piece that was asked for last; nil when it has begun
	cancel context.CancelFunc                      // ends the one that runs; nil when none does
}

// ask asks for a piece of work. What it gives is called on the main goroutine, unless another piece was asked for before.
func (n *newest) ask(w *Window, work func(ctx context.Context) (show func())) {
	if n.wanted = work; n.cancel != nil {
		n.cancel()
		return
	}
	n.next(w)
}

// drop lets what runs or waits go.
func (n *newest) drop() {
	if n.wanted = nil; n.cancel != nil {
		n.cancel()
	}
}

func (n *newest) next(w *Window) {
	work := n.wanted
	if work == nil || n.cancel != nil {
		return
	}
	ctx, cancel := context.WithCancel(w.ctx)
	n.wanted, n.cancel = nil, cancel
	w.Go(func() {
		show := work(ctx)
		onMain(func() {
			overtaken := ctx.Err() != nil
			cancel()
			n.cancel = nil
			if !overtaken {
				show()
			}
			n.next(w)
		})
	})
}
