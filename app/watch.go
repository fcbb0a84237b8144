package app

import "context"

// watch looks every second for what other programs do to the library, until ctx ends.
func (w *Window) watch(ctx context.Context, changed func()) {
	library := w.Library
	go func() {
		err := library.Watch(ctx, func() { onMain(changed) })
		if err != nil && ctx.Err() == nil {
			w.Log.Error("watch the library", "error", err)
		}
	}()
}

// othersChanged reads the lists anew, without touching what is being typed.
func (w *Window) othersChanged() {
	if w.ctx.Err() != nil {
		return
	}
	w.refreshArticles()
	w.refreshClaims()
	w.refreshDismissed()
	w.keepCurrent()
}
