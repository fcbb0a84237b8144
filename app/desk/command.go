package desk

// Command is one thing that the window can do. Menu, palette, cheat sheet and keys are made from the table of commands.
type Command struct {
	ID       string
	Menu     string // which menu it stands in
	Begins   bool   // a group of its menu, set apart by a line
	Title    string
	Short    string // for a button; Title where it is empty
	Keys     []Key
	Usual    []Key // those that it has unless the user gives it others
	Run      func()
	Enabled  func() bool // nil means always, also in scenes
	InScenes bool        // what Enabled says holds also while a scene stands in place of the panes
	On       func() bool // whether what it switches is on; nil for what is no switch
}
