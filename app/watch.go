package app

// watch shows what other programs do to the library, within a second.
func (w *Window) watch() {
	go func() {
		err := w.Library.Watch(w.ctx, func() { onMain(w.othersChanged) })
		if err != nil && w.ctx.Err() == nil {
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
	if c := w.opened.claim(w.claimID); c != nil {
		w.panes.form.SetClaim(&c.Claim)
	} else if w.claimID != "" {
		w.openClaim("")
	}
}
