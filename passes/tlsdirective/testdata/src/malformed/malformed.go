package malformed

import "crypto/tls"

//tlsvet:ignore prefer-server for a reason
var wellFormed = &tls.Config{PreferServerCipherSuites: true} // suppressed: no report

/* want `tlsvet:ignore without a reason suppresses nothing \(directive-malformed\)` */ //tlsvet:ignore prefer-server
var noReason = &tls.Config{PreferServerCipherSuites: true}

/* want `tlsvet:ignore names no rule` */ //tlsvet:ignore
var noRule = &tls.Config{PreferServerCipherSuites: true}

/* want `no rule "prefer-sever"; did you mean prefer-server\?` */ //tlsvet:ignore prefer-sever for a reason
var misspelled = &tls.Config{PreferServerCipherSuites: true}

//tlsvet:ignore prefer-server,prefer-sever for a reason // want `no rule "prefer-sever"`
var oneMisspelled = &tls.Config{PreferServerCipherSuites: true}

/* want `rule ids are separated by commas without spaces` */ //tlsvet:ignore prefer-server, keylog for a reason
var spaceInTheList = &tls.Config{PreferServerCipherSuites: true}

/* want `no rule "all"` */ //tlsvet:ignore all for a reason
var allRules = &tls.Config{PreferServerCipherSuites: true}

/* want `no directive "ingore"; did you mean ignore\?` */ //tlsvet:ingore prefer-server for a reason
var anotherWord = &tls.Config{PreferServerCipherSuites: true}

/* want `a space before tlsvet:ignore makes it an ordinary comment` */ // tlsvet:ignore prefer-server for a reason
var space = &tls.Config{PreferServerCipherSuites: true}

// tlsvet:ignore takes the ids of rules: this names none, so it is prose.
var prose = &tls.Config{PreferServerCipherSuites: true}

//tlsvet is a program: no directive.
var noColon = &tls.Config{PreferServerCipherSuites: true}

//othervet:ignore prefer-server
var anotherProgram = &tls.Config{PreferServerCipherSuites: true}
