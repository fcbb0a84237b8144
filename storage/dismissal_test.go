package storage_test

import (
	"testing"
)

// A sentence that a reader does not want suggested stays dismissed, and undo brings the suggestion back.
func TestADismissalIsRememberedAndUndone(t *testing.T) {
	d := open(t)
	a := d.add("Сорок сім дерев")
	sentence := "У реєстрі 47 дерев, яких ніколи не було. 🌳"
	dismissed := func() bool {
		t.Helper()
		found, err := d.Articles.Dismissed(t.Context(), a.ID)
		if err != nil {
			t.Fatal(err)
		}
		return found[sentence]
	}
	if err := d.Articles.Dismiss(t.Context(), a.ID, sentence, true); err != nil {
		t.Fatal(err)
	}
	if !dismissed() {
		t.Fatal("the dismissal is not remembered")
	}
	if _, err := d.History.Undo(t.Context()); err != nil || dismissed() {
		t.Fatalf("undo left the dismissal (error %v)", err)
	}
	if _, err := d.History.Redo(t.Context()); err != nil || !dismissed() {
		t.Fatalf("redo did not dismiss again (error %v)", err)
	}
	if err := d.Articles.Dismiss(t.Context(), a.ID, sentence, false); err != nil || dismissed() {
		t.Fatalf("the suggestion did not come back (error %v)", err)
	}
}
