// Package notice says what the window has to say of itself: banners, the status bar, and what stands where there is
// nothing yet.
package notice
