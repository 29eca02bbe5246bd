// Package fix makes the text edits of suggested fixes. An edit touches only what it
// must: comments, commas and layout around it survive.
package fix
