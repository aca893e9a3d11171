#include <string>
#include <vector>

#include "session.h"

namespace tensorflow_native {

namespace {

class LoadJob : public Job {
 public:
  LoadJob(const Call& call, Ref<Graph> graph, napi_value options)
      : graph_(std::move(graph)), options_(ReadSessionOptions(call, options)), meta_graph_def_(TF_NewBuffer()) {
    napi_env env = call.env;
    napi_value run_options = Property(env, options, "runOptions");
    if (!IsNullish(env, run_options)) {
      const ByteSpan bytes = ReadBytes(env, run_options, "runOptions");
      run_options_.reset(TF_NewBufferFromString(bytes.data, bytes.size));
    }
    directory_ = ReadName(env, Property(env, options, "directory"), "directory");
    napi_value tags = Property(env, options, "tags");
    const uint32_t count = ReadArrayLength(env, tags, "tags");
    for (uint32_t i = 0; i < count; ++i) tags_.push_back(ReadName(env, Element(env, tags, i), "tags"));
    graph_->set_loading(true);
  }

  void Run() override {
    std::vector<const char*> tags;
    for (const std::string& tag : tags_) tags.push_back(tag.c_str());
    Status status;
    Graph::Use use(graph_.get());
    TF_Session* session =
        TF_LoadSessionFromSavedModel(options_.get(), run_options_.get(), directory_.c_str(), tags.data(),
                                     static_cast<int>(tags.size()), graph_->get(), meta_graph_def_.get(), status);
    use.Done();
    status.Check();
    session_ = new Session(session, graph_);
  }

  napi_value Result(Environment& environment) override {
    napi_env env = environment.env();
    napi_value result = MakeObject(env);
    SetProperty(env, result, "session", MakeSession(environment, session_, meta_graph_def_->length));
    SetProperty(env, result, "metaGraphDef", MakeBytes(env, meta_graph_def_->data, meta_graph_def_->length));
    return result;
  }

  void Finish(Environment& environment) override { graph_->set_loading(false); }

 private:
  Ref<Graph> graph_;
  SessionOptionsOwner options_;
  BufferOwner run_options_;
  BufferOwner meta_graph_def_;
  std::string directory_;
  std::vector<std::string> tags_;
  Ref<Session> session_;
};

// TF_Session* TF_LoadSessionFromSavedModel(const TF_SessionOptions*, const TF_Buffer* run_options,
//                                          const char* export_dir, const char* const* tags, int tags_len, TF_Graph*,
//                                          TF_Buffer* meta_graph_def, TF_Status*)
//
// sessionFromSavedModel(graph: GraphHandle, options: SavedModelOptions): Promise<SavedModelSession>
napi_value SessionFromSavedModel(const Call& call) {
  Ref<Graph> graph = ReadGraph(call, 0);
  return call.environment.jobs().Start(call, std::make_unique<LoadJob>(call, std::move(graph), call[1]),
                                       JobLength::kLong);
}

}  // namespace

void DefineSavedModel(Exports& exports) { exports.Add("sessionFromSavedModel", SessionFromSavedModel); }

}  // namespace tensorflow_native
