package kube

import (
	"net/http"

	"k8s.io/client-go/rest"
	"k8s.io/client-go/tools/clientcmd"
	"k8s.io/client-go/tools/clientcmd/api"
)

// Written returns a client for the cluster of a kubeconfig made here. clientcmd copies
// InsecureSkipTLSVerify into rest.TLSClientConfig.Insecure, but not before it has merged
// the cluster with others.
func Written(server string) (*http.Client, error) {
	cfg := api.NewConfig()
	cfg.Clusters["it"] = &api.Cluster{
		Server:                server,
		InsecureSkipTLSVerify: true, // silent: clientcmd merges clusters by reflection
	}
	cfg.Contexts["it"] = &api.Context{Cluster: "it"}
	cfg.CurrentContext = "it"
	return client(clientcmd.NewDefaultClientConfig(*cfg, &clientcmd.ConfigOverrides{}))
}

// Overridden returns a client for a server, with the rest of the user's kubeconfig.
func Overridden(server string) (*http.Client, error) {
	overrides := &clientcmd.ConfigOverrides{}
	overrides.ClusterInfo.Server = server
	overrides.ClusterInfo.InsecureSkipTLSVerify = true // silent: clientcmd merges clusters by reflection
	rules := clientcmd.NewDefaultClientConfigLoadingRules()
	return client(clientcmd.NewNonInteractiveDeferredLoadingClientConfig(rules, overrides))
}

// File returns a client for the cluster of the user's kubeconfig file.
func File(path, server string) (*http.Client, error) {
	rules := &clientcmd.ClientConfigLoadingRules{ExplicitPath: path} // the file is the user's choice
	overrides := &clientcmd.ConfigOverrides{
		ClusterInfo: api.Cluster{Server: server, InsecureSkipTLSVerify: *insecure}, // the user's choice
	}
	return client(clientcmd.NewNonInteractiveDeferredLoadingClientConfig(rules, overrides))
}

func client(c clientcmd.ClientConfig) (*http.Client, error) {
	cfg, err := c.ClientConfig()
	if err != nil {
		return nil, err
	}
	return rest.HTTPClientFor(cfg)
}
