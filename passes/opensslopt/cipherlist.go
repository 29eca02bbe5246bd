package opensslopt

import (
	"fmt"
	"go/ast"
	"go/constant"
	"slices"
	"strconv"
	"strings"

	"github.com/tlsvet/tlsvet/internal/fix"
	"github.com/tlsvet/tlsvet/internal/lint"
	"github.com/tlsvet/tlsvet/internal/option"
)

// ciphers reports a constant cipher list that asks for weak suites.
func (s *scope) ciphers(arg ast.Expr) {
	arg = s.vars.Value(arg).Expr
	v := s.pass.TypesInfo.Types[arg].Value
	if v == nil || v.Kind() != constant.String {
		return
	}
	elements := weakElements(constant.StringVal(v))
	if len(elements) == 0 {
		return
	}
	weak, _ := option.WeakBindingCipher(elements[0])
	s.report.Report(lint.Finding{
		Rule:    option.OpenSSLCipher,
		Range:   arg,
		Message: fmt.Sprintf("%s in the cipher list asks for %s, which %s", elements[0], weak.Weakness, weak.Says),
		Fix:     s.dropElements(arg, elements),
	})
}

// split returns the elements of a cipher list (openssl-ciphers(1)).
func split(list string) []string {
	return strings.FieldsFunc(list, func(r rune) bool { return r == ':' || r == ',' || r == ';' || r == ' ' })
}

// weakElements returns the elements of list that ask for weak suites which nothing else
// in it takes out again.
func weakElements(list string) []string {
	elements := split(list)
	var weak []string
	for i, e := range elements {
		c, ok := option.WeakBindingCipher(e)
		if ok && !strings.ContainsAny(e[:1], "!-+") && !isTakenOut(elements, i, c) {
			weak = append(weak, e)
		}
	}
	return weak
}

// isTakenOut reports whether an element of the list kills what the i-th asks for, at
// any place by an exclamation mark, or after it by a hyphen.
func isTakenOut(elements []string, i int, c option.BindingCipher) bool {
	for j, e := range elements {
		name := strings.TrimLeft(e, "!-")
		if e == name || e[0] == '-' && j < i {
			continue
		}
		other, ok := option.WeakBindingCipher(name)
		if name == elements[i] || ok && other.Weakness == c.Weakness && !strings.ContainsAny(name, "-+") {
			return true
		}
	}
	return false
}

// dropElements returns the edit that takes elements out of the literal arg, or nil if
// nothing would be left that adds suites.
func (s *scope) dropElements(arg ast.Expr, elements []string) *lint.Fix {
	lit, ok := arg.(*ast.BasicLit)
	if !ok {
		return nil
	}
	list, err := strconv.Unquote(lit.Value)
	if err != nil || strings.ContainsAny(list, ",; ") {
		return nil
	}
	rest := slices.DeleteFunc(split(list), func(e string) bool { return slices.Contains(elements, e) })
	if !adds(rest) || slices.ContainsFunc(elements, isWhole) {
		return nil
	}
	edits, ok := fix.Replace(s.pass, lit, strconv.Quote(strings.Join(rest, ":")))
	if !ok {
		return nil
	}
	return &lint.Fix{Message: "Delete " + strings.Join(elements, ", "), Edits: edits, Safety: option.Hardening}
}

// adds reports whether one of elements adds suites.
func adds(elements []string) bool {
	return slices.ContainsFunc(elements, func(e string) bool { return !strings.ContainsAny(e[:1], "!-+@") })
}

func isWhole(element string) bool {
	c, ok := option.WeakBindingCipher(element)
	return ok && c.Whole
}
