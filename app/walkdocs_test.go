package app

import "fmt"

// openSeveral opens a document and a chat beside the window, of which later ones are in the library already.
func (w *walk) openSeveral() error {
	chat := fmt.Sprintf("[04/03/2025, 09:16:01] Ann: Good morning\n[04/03/2025, 09:18:22] Ben: %d ships came in.",
		2+w.rnd.IntN(3))
	w.Open(harbourPDF, file(w.t, "chat.txt", chat))
	w.Settle()
	return nil
}
